package dev.hadron.lua.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.channel.KernelChannel;

/**
 * What a script has around it besides its tasks and its inbox: other channels, the modules that it has loaded, its context
 * values.
 */
final class Surroundings {

    private final ScriptProcess process;
    private @Nullable Map<String, KernelChannel> listeners;
    private @Nullable KernelChannel events;
    private @Nullable LuaTable loaded;
    private @Nullable Map<String, @Nullable Object> context;
    private Map<String, @Nullable Object> set = Map.of();

    Surroundings(ScriptProcess process) {
        this.process = process;
    }

    KernelChannel events() {
        if (events == null) {
            events = new KernelChannel(process, process.self().events(), ChannelViews.VALUE);
        }
        return events;
    }

    /** The channel of a topic; the same as long as the topic is listened to. */
    KernelChannel listen(String topic, boolean messages) {
        Channel<?> channel = messages ? process.self().listenMessages(topic) : process.self().listen(topic);
        if (listeners == null) {
            listeners = new HashMap<>(2);
        }
        KernelChannel known = listeners.get(topic);
        if (known == null || known.channel() != channel) {
            known = new KernelChannel(process, channel, messages ? ChannelViews.MESSAGE : ChannelViews.VALUE);
            listeners.put(topic, known);
        }
        return known;
    }

    /** What {@code require} has loaded, by name. */
    LuaTable loaded() {
        if (loaded == null) {
            loaded = process.lua.newTable();
        }
        return loaded;
    }

    /** The context values, those that the script has set included. */
    Map<String, @Nullable Object> context() {
        if (context == null) {
            context = new LinkedHashMap<>(process.self().context());
        }
        return context;
    }

    /** Sets a context value for the processes that the script spawns from now on. */
    void set(String key, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(set);
        more.put(key, value);
        set = more;
        context().put(key, value);
    }

    /** The context values that the script has set. */
    Map<String, @Nullable Object> changes() {
        return set;
    }

    /** The values of the script that are kept here. */
    Object[] held() {
        return new Object[] { loaded };
    }
}
