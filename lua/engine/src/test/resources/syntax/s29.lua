
x = function() return end end
