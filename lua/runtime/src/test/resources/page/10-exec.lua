local result, err = process.exec(id, host, ...)
