local ok, err = process.send(destination, topic, ...)
