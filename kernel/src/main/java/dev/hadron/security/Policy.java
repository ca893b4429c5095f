package dev.hadron.security;

import java.util.List;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * One policy (R13.3): it applies to a call when one of its actions and one of its resources match, and all its conditions hold.
 *
 * @param name for people
 * @param actions patterns of actions such as {@code process.send}; {@code *} stands for any run of characters, anywhere
 * @param resources patterns of resources, likewise
 * @param conditions all of which must hold
 */
public record Policy(String name, Effect effect, List<String> actions, List<String> resources, List<Condition> conditions) {

    /** What a policy that applies says. */
    public enum Effect {
        ALLOW,
        DENY
    }

    /** Copies the lists; {@code INVALID} where there is no action or no resource, as such a policy would never apply. */
    public Policy {
        if (effect == null) {
            throw new ProcessException(ErrorKind.INVALID, "policy " + name + " neither allows nor denies");
        }
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = List.copyOf(conditions);
        if (actions.isEmpty() || resources.isEmpty()) {
            throw new ProcessException(ErrorKind.INVALID,
                    "policy " + name + " names no " + (actions.isEmpty() ? "action" : "resource") + "; * stands for all");
        }
    }

    /** A policy that allows these actions on these resources. */
    public static Policy allow(String name, List<String> actions, List<String> resources, Condition... conditions) {
        return new Policy(name, Effect.ALLOW, actions, resources, List.of(conditions));
    }

    /** A policy that denies these actions on these resources. */
    public static Policy deny(String name, List<String> actions, List<String> resources, Condition... conditions) {
        return new Policy(name, Effect.DENY, actions, resources, List.of(conditions));
    }
}
