package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;

/**
 * What a builder gives a process besides a plain spawn (R11). Immutable; the first mistake in what was given is kept for the
 * last
 * call.
 *
 * @param context copied values, over the spawner's
 */
record Extras(Map<String, @Nullable Object> context, @Nullable String name, List<Preloaded> messages,
        @Nullable ProcessException mistake) {

    static final Extras NONE = new Extras(Map.of(), null, List.of(), null);

    /** A message for the new process. */
    record Preloaded(String topic, @Nullable Object payload) {
    }

    Extras withContext(Map<String, ?> values) {
        try {
            Map<String, @Nullable Object> merged = new LinkedHashMap<>(context);
            values.forEach((key, value) -> merged.put(key, Payloads.copy(value)));
            return new Extras(merged, name, messages, mistake);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    Extras withName(String given) {
        try {
            return new Extras(context, Names.check(given), messages, mistake);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    Extras withMessage(String topic, @Nullable Object[] payload) {
        try {
            Topics.check(topic);
            List<Preloaded> more = new ArrayList<>(messages);
            more.add(new Preloaded(topic, Payloads.of(payload)));
            return new Extras(context, name, List.copyOf(more), mistake);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    private Extras failed(ProcessException e) {
        return mistake == null ? new Extras(context, name, messages, e) : this;
    }

    void check() {
        if (mistake != null) {
            throw mistake;
        }
    }
}
