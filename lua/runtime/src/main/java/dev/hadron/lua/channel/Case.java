package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;

/** A case of {@code channel.select}: to receive from a channel, or to send it a value. */
record Case(ChannelValue channel, boolean sends, @Nullable Object value) implements LuaUserdata, LuaHolder {

    static final int BYTES = 32;

    private static final LuaTable METATABLE = makeMetatable();

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    private static LuaTable makeMetatable() {
        LuaTable metatable = LuaTable.shared();
        metatable.put("__name", "case");
        return metatable.freeze();
    }

    @Override
    public Object[] held() {
        return new Object[] { channel, value };
    }

    @Override
    public long bytes() {
        return BYTES;
    }

    void leave() {
        channel.leave(sends);
    }

    void await(Waiter waiter) {
        if (sends) {
            channel.awaitRoom(waiter, value);
        } else {
            channel.await(waiter);
        }
    }
}
