package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.kernel.Callers.Kind;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/**
 * A call that needs permissions.
 *
 * @param inside whether only a process can make it
 * @param needs each an action and a resource; {@code <pid>} for the target's
 * @param given what the caller calls the resource, null where it is the resource
 */
record GuardedCall(String name, boolean inside, List<String> needs, String given, Call call) {

    /** The name of the target. */
    static final String TARGET = "target";

    /** What is called, with a target at hand. */
    interface Call {
        Object make(Processes caller, Pid target) throws Exception;
    }

    /** Every row of the table on every path that a caller of this kind has. */
    static Stream<GuardedCall> all(Kind kind) {
        return Stream.of(SpawnCalls.all(), DestinationCalls.all(), DestinationCalls.names()).flatMap(calls -> calls)
                .filter(call -> !call.inside || kind != Kind.OUTSIDE);
    }

    /** The scope that allows exactly what it needs, but for one thing where that is given. */
    Scope scope(Pid target, String without) {
        List<String> rest = new ArrayList<>(needs);
        rest.remove(without);
        return new Scope(rest.stream().map(need -> parts(need, target))
                .map(need -> Policy.allow(need[0], List.of(need[0]), List.of(need[1]))).toList());
    }

    /** What the call is told where one thing is missing. */
    String denial(String need, Pid target) {
        String[] parts = parts(need, target);
        return "permission denied: " + parts[0] + " on " + (given == null ? parts[1] : given);
    }

    private static String[] parts(String need, Pid target) {
        return need.replace("<pid>", target.toString()).split(" ");
    }

    @Override
    public String toString() {
        return name;
    }
}
