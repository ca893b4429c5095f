package dev.hadron.kernel;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.security.Actor;

/**
 * One call that is to be permitted, as policies see it (R13.2). Reading {@link #resource}, the caller's PID or the target's names
 * makes the decision one for this call alone; everything else is the same for all processes of the two groups.
 *
 * @param given the destination as the caller gave it: a PID, a name, an id
 * @param target the process that it leads to, null where it is none or not alive
 * @param addressed whether it is a destination at all, and not an id or a name as such
 */
record Call(@Nullable Actor actor, Action action, @Nullable Process caller, Object given, @Nullable Process target,
        boolean addressed) {

    /** What the policy's resource patterns are matched with. */
    String resource() {
        return (target == null ? given : target.pid()).toString();
    }

    /** The value of a condition's field; null where it is missing. */
    @Nullable
    Object field(String field) {
        if (field.startsWith("attributes.")) {
            return attribute(field.substring("attributes.".length()));
        }
        return switch (field) {
            case "action" -> action.text;
            case "resource" -> resource();
            case "actor.id" -> actor == null ? null : actor.id();
            default -> actor == null ? null : actor.meta().get(field.substring("actor.meta.".length()));
        };
    }

    private @Nullable Object attribute(String key) {
        return switch (key) {
            case "pid" -> caller == null ? null : caller.pid().toString();
            case "id" -> caller == null ? null : caller.cell().group.definition();
            case "host" -> caller == null ? null : caller.cell().group.host();
            case "target.id" -> addressed ? (target == null ? "" : target.cell().group.definition()) : null;
            case "target.host" -> addressed ? targetHost() : null;
            case "target.names" -> addressed ? targetNames() : null;
            default -> null;
        };
    }

    private String targetHost() {
        if (target != null) {
            return target.cell().group.host();
        }
        return given instanceof Pid pid ? pid.host() : "";
    }

    private List<String> targetNames() {
        return target == null ? List.of() : target.shard.kernel.names().of(target.pid());
    }
}
