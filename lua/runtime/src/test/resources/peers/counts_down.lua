return function(n, said)
  said = said and said .. " " .. n or tostring(n)
  if n == 0 then return said end
  process.upgrade(nil, n - 1, said)
end
