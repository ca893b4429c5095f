local text = require("app.shop:text")

return {
  main = function(name: string): string
    return text.title(name)
  end,
}
