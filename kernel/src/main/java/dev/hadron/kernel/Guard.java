package dev.hadron.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.security.Actor;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/**
 * What one caller may do: its actor, and its scope made ready to be asked (R13). Immutable but for what it remembers; any
 * thread.
 * <p>
 * The policies are sorted by action once. Where none of an action's policies looks at anything but the actor and the
 * two processes' definitions and hosts, its answer for a pair of groups never changes, and is remembered: all in a map, and
 * the last few in an array, where it costs two comparisons. An element holds an immutable object, so a race for it loses
 * nothing but a look into the map. Where one of them looks at the target's PID or names, the answer is remembered at the
 * target, for whoever has asked last. Only what looks at the caller's PID is decided anew each time.
 */
final class Guard {

    /** Permits everything: there is no policy, or the caller is the system. */
    static final Guard OPEN = new Guard(null, null, false);

    /** How many answers of an action are at hand: for two who talk to each other, and some more. A power of two. */
    private static final int LAST = 4;

    private final @Nullable Actor actor;
    private final @Nullable Scope scope;
    private final boolean enforced;
    private final boolean open;
    private final List<List<Rule>> rules;
    private final boolean[] forGroups = new boolean[Action.values().length];
    private final boolean[] forTarget = new boolean[Action.values().length];
    private final @Nullable Answer[] last = new Answer[Action.values().length * LAST];
    private final Map<Pair, Answer> answers = new ConcurrentHashMap<>();
    /** The last guard that was made of this one: all processes of a builder share it. A race for it makes one more. */
    private volatile @Nullable Guard made;

    /** The answer for one pair of groups. */
    private record Answer(@Nullable Group from, @Nullable Group to, boolean permitted) {
    }

    /**
     * What an action is asked for. It is read once for a call, and the decision sees these groups and no others: an
     * upgrade that comes between would leave the answer for one group under another's.
     */
    record Pair(Action action, @Nullable Group from, @Nullable Group to) {

        static Pair of(Action action, @Nullable Process caller, @Nullable Process target) {
            return new Pair(action, group(caller), group(target));
        }

        private static @Nullable Group group(@Nullable Process process) {
            return process == null ? null : process.cell().group;
        }
    }

    /** The answer for one target, for callers of one group. */
    record TargetAnswer(Guard guard, Pair pair, List<String> names, boolean permitted) {

        boolean isFor(Guard asked, Action action, @Nullable Group from, Group to, List<String> now) {
            return guard == asked && pair.action == action && pair.from == from && pair.to == to && names == now;
        }
    }

    private Guard(@Nullable Actor actor, @Nullable Scope scope, boolean enforced) {
        this.actor = actor;
        this.scope = scope;
        this.enforced = enforced;
        this.open = scope == null && !enforced;
        this.rules = Arrays.stream(Action.values()).map(action -> rules(action, scope)).toList();
        for (Action action : Action.values()) {
            forGroups[action.ordinal()] = rules.get(action.ordinal()).stream().allMatch(Rule::isForGroups);
            forTarget[action.ordinal()] = rules.get(action.ordinal()).stream().allMatch(Rule::isForTarget);
        }
    }

    /**
     * The guard of a caller.
     *
     * @param enforced whether any policy is configured, so that a caller without a scope may do nothing
     */
    static Guard of(@Nullable Actor actor, @Nullable Scope scope, boolean enforced) {
        return actor == null && scope == null && !enforced ? OPEN : new Guard(actor, scope, enforced);
    }

    /** This guard with another actor or another scope, where they are given. */
    Guard with(@Nullable Actor otherActor, @Nullable Scope otherScope) {
        if (otherActor == null && otherScope == null) {
            return this;
        }
        Actor nextActor = otherActor == null ? actor : otherActor;
        Scope nextScope = otherScope == null ? scope : otherScope;
        Guard last = made;
        if (last == null || last.actor != nextActor || last.scope != nextScope) {
            last = new Guard(nextActor, nextScope, enforced);
            made = last;
        }
        return last;
    }

    @Nullable
    Actor actor() {
        return actor;
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    private static List<Rule> rules(Action action, @Nullable Scope scope) {
        return scope == null ? List.of()
                : scope.policies().stream().filter(policy -> concerns(policy, action)).map(Rule::new).toList();
    }

    private static boolean concerns(Policy policy, Action action) {
        return concerns(policy, action.text);
    }

    private static boolean concerns(Policy policy, String action) {
        return policy.actions().stream().anyMatch(pattern -> new Glob(pattern).matches(action));
    }

    /** Whether something of the application's own is permitted, an action that the kernel need not know. */
    boolean permits(OwnQuestion question) {
        return open || scope != null && decide(scope.policies().stream()
                .filter(policy -> concerns(policy, question.action())).map(Rule::new).toList(), question);
    }

    /** Refuses a call to a process, or to what leads to none. */
    void check(Action action, @Nullable Process caller, Object given, @Nullable Process target) {
        if (!open && !isPermitted(action, caller, given, target)) {
            throw denied(action, given);
        }
    }

    /** Refuses a call on an id or a name. */
    void check(Action action, @Nullable Process caller, String resource) {
        if (!open && !decide(new Call(actor, Pair.of(action, caller, null), caller, resource, null, List.of(), false))) {
            throw denied(action, resource);
        }
    }

    private boolean isPermitted(Action action, @Nullable Process caller, Object given, @Nullable Process target) {
        if (target == null) {
            return decide(new Call(actor, Pair.of(action, caller, null), caller, given, null, List.of(), true));
        }
        Group from = caller == null ? null : caller.cell().group;
        Group to = target.cell().group;
        return forGroups[action.ordinal()] ? isPermittedForGroups(action, from, to, caller, given, target)
                : isPermittedForTarget(action, from, to, caller, given, target);
    }

    private boolean isPermittedForTarget(Action action, @Nullable Group from, Group to, @Nullable Process caller, Object given,
            Process target) {
        Contact contact = target.contact();
        List<String> names = contact.names();
        TargetAnswer answer = contact.answer;
        if (answer != null && answer.isFor(this, action, from, to, names)) {
            return answer.permitted;
        }
        Pair pair = new Pair(action, from, to);
        boolean permitted = decide(new Call(actor, pair, caller, given, target, names, true));
        if (forTarget[action.ordinal()]) {
            contact.answer = new TargetAnswer(this, pair, names, permitted);
        }
        return permitted;
    }

    private boolean isPermittedForGroups(Action action, @Nullable Group from, Group to, @Nullable Process caller, Object given,
            Process target) {
        int slot = slot(action, from, to);
        Answer answer = last[slot];
        if (answer == null || answer.from != from || answer.to != to) {
            answer = answers.computeIfAbsent(new Pair(action, from, to),
                    pair -> new Answer(from, to, decide(new Call(actor, pair, caller, given, target, target.names(), true))));
            last[slot] = answer;
        }
        return answer.permitted;
    }

    /** Where an answer is kept at hand; the two directions between two groups have places of their own. */
    private static int slot(Action action, @Nullable Group from, Group to) {
        int pair = (from == null ? 0 : 2 * from.number) + to.number;
        return action.ordinal() * LAST + (pair & (LAST - 1));
    }

    private boolean decide(Call call) {
        return decide(rules.get(call.pair().action().ordinal()), call);
    }

    private static boolean decide(List<Rule> rules, Question call) {
        boolean permitted = false;
        for (Rule rule : rules) {
            if ((rule.denies || !permitted) && rule.applies(call)) {
                if (rule.denies) {
                    return false;
                }
                permitted = true;
            }
        }
        return permitted;
    }

    private static ProcessException denied(Action action, Object given) {
        return new ProcessException(ErrorKind.PERMISSION_DENIED, "permission denied: " + action.text + " on " + given);
    }
}
