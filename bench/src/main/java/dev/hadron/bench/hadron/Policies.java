package dev.hadron.bench.hadron;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.hadron.kernel.KernelBuilder;
import dev.hadron.kernel.SecurityOptions;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** What a program's processes may do; each allows everything that the programs do. */
final class Policies {

    /** One policy that allows everything. */
    static final UnaryOperator<KernelBuilder> PLAIN = with(all());

    /** Conditions on the actor and on the definitions and hosts of both processes. */
    static final UnaryOperator<KernelBuilder> CONDITIONS = with(
            Policy.allow("members", List.of("process.*"), List.of("*"),
                    new Condition("actor.meta.level", Operator.GTE, 3),
                    new Condition("attributes.host", Operator.EQ, Node.HOST)),
            Policy.deny("keep out", List.of("process.send", "process.terminate"), List.of("*"),
                    new Condition("attributes.target.id", Operator.IN, List.of("bench:vault", "bench:till"))));

    /** A condition on the names of the target, which may change from call to call. */
    static final UnaryOperator<KernelBuilder> NAMES = with(all(),
            Policy.deny("keep out", List.of("process.send"), List.of("*"),
                    new Condition("attributes.target.names", Operator.CONTAINS, "vault")));

    /** A pattern that PIDs are matched with. */
    static final UnaryOperator<KernelBuilder> PATTERN = with(
            Policy.allow("spawn", List.of("process.spawn", "process.host"), List.of("*")),
            Policy.allow("send", List.of("process.send"), List.of("{" + Node.HOST + "|*}")));

    private Policies() {
    }

    private static Policy all() {
        return Policy.allow("all", List.of("process.*"), List.of("*"));
    }

    private static UnaryOperator<KernelBuilder> with(Policy... policies) {
        Identity identity = new Identity(new Actor("user", Map.of("level", 5)), Scope.of(policies));
        return builder -> builder.security(new SecurityOptions(true, null, Map.of(Node.HOST, identity)));
    }
}
