return function() return require("ctx").all() end
