package dev.hadron.lua.process;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.channel.KernelChannel;
import dev.hadron.lua.values.Weights;

/**
 * What a script has around it besides its tasks and its inbox: other channels, the modules that it has loaded, its context
 * values, chance.
 */
final class Surroundings {

    private static final int ENTRY_BYTES = 100;

    private final ScriptProcess process;
    private Map<String, KernelChannel> listeners = Map.of();
    private @Nullable KernelChannel events;
    private @Nullable LuaTable loaded;
    private Map<LuaTask, Loading> waits = Map.of();
    private @Nullable Map<String, @Nullable Object> context;
    private final Map<String, @Nullable Object> set = new LinkedHashMap<>(0);
    private long setBytes;
    private int chance;

    Surroundings(ScriptProcess process) {
        this.process = process;
    }

    KernelChannel events() {
        if (events == null) {
            events = new KernelChannel(process.lua, process, process.self().events(), ChannelViews.VALUE);
        }
        return events;
    }

    /** The channel of a topic; the same as long as the topic is listened to. */
    KernelChannel listen(String topic, boolean messages) {
        Channel<?> channel = messages ? process.self().listenMessages(topic) : process.self().listen(topic);
        if (listeners.isEmpty()) {
            listeners = new HashMap<>(2);
        }
        KernelChannel known = listeners.get(topic);
        if (known == null || known.channel() != channel) {
            known = new KernelChannel(process.lua, process, channel, messages ? ChannelViews.MESSAGE : ChannelViews.VALUE);
            listeners.put(topic, known);
        }
        return known;
    }

    /** Whether a topic is listened to. */
    boolean listens(String topic) {
        return listeners.containsKey(topic);
    }

    /** Takes a channel out that listens no more. */
    void unlisten(KernelChannel channel) {
        process.self().unlisten(channel.channel());
        if (listens(channel.channel().topic())) {
            listeners.remove(channel.channel().topic(), channel);
        }
    }

    /** A number from 0 to below a bound, by chance. */
    int turn(int bound) {
        chance = chance * 1_664_525 + 1_013_904_223;
        return (int) ((chance & 0xFFFF_FFFFL) * bound >>> 32);
    }

    /** What {@code require} has loaded, by name. */
    LuaTable loaded() {
        if (loaded == null) {
            loaded = process.lua.newTable();
        }
        return loaded;
    }

    /** Which tasks wait for a script that another one loads. */
    Map<LuaTask, Loading> waits() {
        if (waits.isEmpty()) {
            waits = new IdentityHashMap<>(2);
        }
        return waits;
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
        long bytes = ENTRY_BYTES + key.length() + Weights.of(value);
        process.lua.allocate(bytes);
        setBytes += bytes - (set.containsKey(key) ? ENTRY_BYTES + key.length() + Weights.of(set.get(key)) : 0);
        set.put(key, value);
        context().put(key, value);
    }

    /** How many bytes the values that the script has set take. */
    long bytes() {
        return setBytes;
    }

    /** The context values that the script has set. */
    Map<String, @Nullable Object> changes() {
        return set;
    }

    /** The values of the script that are kept here, and its inbox. */
    Object[] held(@Nullable KernelChannel inbox) {
        Object[] held = new Object[listeners.size() + 3];
        listeners.values().toArray(held);
        held[held.length - 3] = inbox;
        held[held.length - 2] = events;
        held[held.length - 1] = loaded;
        return held;
    }
}
