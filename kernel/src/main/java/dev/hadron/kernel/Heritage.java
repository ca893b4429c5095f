package dev.hadron.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * What a process has from its spawner (R3.3): shared by all its siblings that were spawned plainly. Immutable; any thread.
 *
 * @param parent null where no process has spawned it
 * @param context context values, unmodifiable
 * @param guard what it may do, with its actor
 */
record Heritage(@Nullable Pid parent, Map<String, @Nullable Object> context, Guard guard) {

    /** The same with more context values, over those that are there. */
    Heritage with(Map<String, @Nullable Object> more) {
        if (more.isEmpty()) {
            return this;
        }
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(context);
        merged.putAll(more);
        return new Heritage(parent, Collections.unmodifiableMap(merged), guard);
    }

    Heritage with(Guard other) {
        return new Heritage(parent, context, other);
    }
}
