package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.security.Actor;
import dev.hadron.security.Scope;

/**
 * What a builder gives a process besides a plain spawn (R11). Immutable; the first mistake in what was given is kept
 * for the last call.
 *
 * @param built whether it comes from a builder
 * @param context copied values, over the spawner's
 * @param actor instead of the spawner's, null for that
 * @param scope instead of the spawner's, null for that
 */
record Extras(boolean built, Map<String, @Nullable Object> context, @Nullable Actor actor, @Nullable Scope scope,
        @Nullable String name, List<Preloaded> messages, @Nullable ProcessException mistake) {

    /** Of a plain spawn. */
    static final Extras NONE = new Extras(false, Map.of(), null, null, null, List.of(), null);

    /** A message for the new process. */
    record Preloaded(String topic, @Nullable Object payload) {
    }

    Extras withContext(Map<String, ?> values) {
        if (values == null) {
            return failed(missing("context"));
        }
        try {
            Map<String, @Nullable Object> merged = new LinkedHashMap<>(context);
            for (Map.Entry<String, ?> value : values.entrySet()) {
                if (value.getKey() == null) {
                    return failed(missing("name of a context value"));
                }
                merged.put(value.getKey(), Payloads.copy(value.getValue(), "context." + value.getKey()));
            }
            return new Extras(true, merged, actor, scope, name, messages, mistake);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    Extras withActor(Actor other) {
        return other == null ? failed(missing("actor"))
                : new Extras(true, context, other, scope, name, messages, mistake);
    }

    Extras withScope(Scope other) {
        return other == null ? failed(missing("scope"))
                : new Extras(true, context, actor, other, name, messages, mistake);
    }

    private static ProcessException missing(String what) {
        return new ProcessException(ErrorKind.INVALID, "the " + what + " is missing");
    }

    Extras withName(String given) {
        try {
            return new Extras(true, context, actor, scope, Names.check(given), messages, mistake);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    Extras withMessage(String topic, @Nullable Object[] payload) {
        try {
            Topics.check(topic);
            List<Preloaded> more = new ArrayList<>(messages);
            more.add(new Preloaded(topic, Payloads.of(payload)));
            return new Extras(true, context, actor, scope, name, List.copyOf(more), mistake);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    /** The messages that a host's mailboxes have room for; its policy drops the others (R2.5). */
    List<Preloaded> messages(Host host) {
        int over = Math.max(0, messages.size() - host.capacity);
        return host.overflow == OverflowPolicy.DROP_OLDEST ? messages.subList(over, messages.size())
                : messages.subList(0, messages.size() - over);
    }

    private Extras failed(ProcessException e) {
        return mistake == null ? new Extras(true, context, actor, scope, name, messages, e) : this;
    }

    /** Checks the permissions that a builder needs besides those of the spawn (R11.1). */
    void permit(Guard guard, @Nullable Process caller) {
        if (built) {
            guard.check(Action.CONTEXT, caller, "context");
        }
        if (actor != null || scope != null) {
            guard.check(Action.SECURITY, caller, "security");
        }
        if (name != null) {
            guard.check(Action.REGISTER, caller, name);
        }
    }

    /** What a new process has, given what it would have from a plain spawn. */
    Heritage applied(Heritage plain) {
        return built ? plain.with(context).with(plain.guard().with(actor, scope)) : plain;
    }

    void check() {
        if (mistake != null) {
            throw mistake;
        }
    }
}
