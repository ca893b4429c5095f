package dev.hadron.lua.process;

import org.jspecify.annotations.Nullable;

import dev.hadron.Message;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.channel.KernelChannel.View;
import dev.hadron.lua.values.Incoming;

/** What scripts get of the items of their channels. */
enum ChannelViews implements View {

    /** A message, whose payload is copied when it is asked for. */
    MESSAGE {
        @Override
        public Object value(LuaProcess process, @Nullable Object item) {
            return MessageValue.of(process, (Message) item);
        }

        @Override
        public int lua(Coroutine call, @Nullable Object item, Incoming.Use use) {
            return use.apply(call, value(call.process(), item));
        }
    },

    /** A copy of a payload or an event. */
    VALUE {
        @Override
        public @Nullable Object value(LuaProcess process, @Nullable Object item) {
            return Incoming.small(item);
        }

        @Override
        public int lua(Coroutine call, @Nullable Object item, Incoming.Use use) {
            return Incoming.one(call, item, use);
        }
    }
}
