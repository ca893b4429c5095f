package dev.hadron.kernel;

import java.util.List;
import java.util.Set;

import dev.hadron.security.Condition;
import dev.hadron.security.Policy;
import dev.hadron.security.Policy.Effect;

/** A policy, ready to be asked about calls of one action. */
final class Rule {

    private static final String CALLER = "attributes.pid";
    private static final Set<String> FOR_THIS_CALL = Set.of("resource", CALLER, "attributes.target.names");

    final boolean denies;
    private final List<Glob> resources;
    private final boolean anyResource;
    private final List<Condition> conditions;

    Rule(Policy policy) {
        this.denies = policy.effect() == Effect.DENY;
        this.resources = policy.resources().stream().map(Glob::new).toList();
        this.anyResource = resources.stream().anyMatch(Glob::isAny);
        this.conditions = policy.conditions();
    }

    /** Whether it answers the same for all calls between processes of the same two groups. */
    boolean isForGroups() {
        return anyResource && conditions.stream().noneMatch(condition -> FOR_THIS_CALL.contains(condition.field()));
    }

    /** Whether it answers the same for all calls from processes of one group to one process, while that has the same names. */
    boolean isForTarget() {
        return conditions.stream().noneMatch(condition -> condition.field().equals(CALLER));
    }

    /** Whether the policy applies; what cannot be evaluated counts against the call. */
    boolean applies(Question call) {
        if (!anyResource && !matches(call.resource())) {
            return false;
        }
        for (Condition condition : conditions) {
            Boolean holds = condition.test(call.field(condition.field()));
            if (holds == null ? !denies : !holds) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String resource) {
        for (Glob each : resources) {
            if (each.matches(resource)) {
                return true;
            }
        }
        return false;
    }
}
