local msg = inbox:receive()

msg:topic()    -- string: nome do tópico
msg:from()     -- string|nil: PID do remetente
msg:payload()  -- any: dados do payload
