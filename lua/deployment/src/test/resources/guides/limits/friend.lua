return function()
  return process.inbox():receive():payload()
end
