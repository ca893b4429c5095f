package dev.hadron.lua.process;

import org.jspecify.annotations.Nullable;

import dev.hadron.Message;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Incoming;
import dev.hadron.lua.values.Weights;

/** A message of a script (R8.5): {@code msg:topic()}, {@code msg:from()}, {@code msg:payload()}. */
final class MessageValue implements LuaUserdata, LuaHolder {

    private static final int BYTES = 40;
    private static final LuaTable METATABLE = makeMetatable();

    private final Message message;
    /** About what its payload takes. */
    private final long weight;
    /** The payload, once it has been asked for; before that, this object. */
    private @Nullable Object payload = this;

    private MessageValue(Message message) {
        this.message = message;
        weight = Weights.of(message.payload());
    }

    /** A message as a channel hands it over. */
    static MessageValue of(LuaProcess process, Message message) {
        MessageValue value = new MessageValue(message);
        process.allocate(value.bytes());
        return value;
    }

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    @Override
    public Object[] held() {
        return new Object[] { payload };
    }

    @Override
    public long bytes() {
        return BYTES + weight;
    }

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        Functions.add(methods, "topic", call -> call.returns(Utf8.bytes(self(call).message.topic())));
        Functions.add(methods, "from", call -> call.returns(
                ScriptProcess.of(call).destinations().text(self(call).message.from())));
        Functions.add(methods, "payload", call -> self(call).payload(call));
        return Functions.metatable("message", methods, call -> call.returns("message: " + self(call).message.topic())).freeze();
    }

    private static MessageValue self(Coroutine call) {
        if (call.argument(0) instanceof MessageValue message) {
            return message;
        }
        throw call.argumentError(0, "message expected; call it with a colon, as in msg:payload()");
    }

    private int payload(Coroutine call) {
        return payload != this ? call.returns(payload) : Incoming.one(call, message.payload(), this::keep);
    }

    private int keep(Coroutine call, @Nullable Object copy) {
        payload = copy;
        return call.returns(copy);
    }
}
