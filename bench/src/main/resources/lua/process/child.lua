-- Ends at once.
return function()
end
