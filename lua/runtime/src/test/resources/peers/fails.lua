return function(err) error(err, 0) end
