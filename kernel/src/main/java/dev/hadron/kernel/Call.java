package dev.hadron.kernel;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.kernel.Guard.Pair;
import dev.hadron.security.Actor;

/**
 * One call that is to be permitted, as policies see it (R13.2). Reading {@link #resource}, the caller's PID or the
 * target's names makes the decision one for this call alone; everything else is the same for all processes of the two
 * groups.
 *
 * @param pair the action and the groups of the two processes, as they were when the call was made
 * @param given the destination as the caller gave it: a PID, a name, an id
 * @param target the process that it leads to, null where it is none or not alive
 * @param names the names of that process, as they were when the call was made
 * @param addressed whether it is a destination at all, and not an id or a name as such
 */
record Call(@Nullable Actor actor, Pair pair, @Nullable Process caller, Object given, @Nullable Process target,
        List<String> names, boolean addressed) implements Question {

    @Override
    public String resource() {
        return target == null ? given.toString() : target.text();
    }

    @Override
    public @Nullable Object field(String field) {
        if (field.startsWith("attributes.")) {
            return attribute(field.substring("attributes.".length()));
        }
        return switch (field) {
            case "action" -> pair.action().text;
            case "resource" -> resource();
            case "actor.id" -> actor == null ? null : actor.id();
            default -> actor == null ? null : actor.meta().get(field.substring("actor.meta.".length()));
        };
    }

    private @Nullable Object attribute(String key) {
        return switch (key) {
            case "pid" -> caller == null ? null : caller.text();
            case "id" -> pair.from() == null ? null : pair.from().definition();
            case "host" -> pair.from() == null ? null : pair.from().host();
            case "target.id" -> addressed ? (pair.to() == null ? "" : pair.to().definition()) : null;
            case "target.host" -> addressed ? targetHost() : null;
            case "target.names" -> addressed ? names : null;
            default -> null;
        };
    }

    private String targetHost() {
        if (pair.to() != null) {
            return pair.to().host();
        }
        if (given instanceof Pid pid) {
            return pid.host();
        }
        String text = given.toString();
        return text.startsWith("{") ? Pid.parse(text).host() : "";
    }
}
