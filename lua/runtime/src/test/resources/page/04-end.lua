-- Terminar forçadamente um processo
local ok, err = process.terminate(destination)

-- Solicitar cancelamento gracioso com deadline opcional
local ok, err = process.cancel(destination, "5s")
