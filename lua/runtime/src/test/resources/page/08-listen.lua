local ch = process.listen(topic, options)
process.unlisten(ch)
