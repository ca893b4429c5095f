package dev.hadron.lua.channel;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.values.Functions;

/** The global {@code channel}: {@code channel.new(n)} and {@code channel.select(cases)}. */
public final class ChannelModule {

    private ChannelModule() {
    }

    /** The module. */
    public static LuaTable table() {
        LuaTable channel = LuaTable.shared();
        Functions.add(channel, "channel.new", ChannelModule::make);
        Functions.add(channel, "channel.select", Selection::select);
        return channel.freeze();
    }

    private static int make(Coroutine call) {
        long capacity = call.integerArgument(0, 0);
        if (capacity < 0 || capacity > Integer.MAX_VALUE) {
            throw call.argumentError(0, "the room for values is from 0 to " + Integer.MAX_VALUE + ", not " + capacity);
        }
        return call.returns(new LocalChannel(call.process(), (int) capacity));
    }
}
