package dev.hadron.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.mutiny.Uni;

/**
 * A node whose policies are enforced, a target that may do everything, and callers that make one call in the name of a scope.
 */
final class Callers implements AutoCloseable {

    static final String CALLER = "test.callers:";
    static final String TARGET = "test:target";
    static final Actor ALICE = new Actor("alice", Map.of("team", "blue", "level", 3, "roles", List.of("dev", "ops")));
    static final Scope ALL = Scope.of(Policy.allow("all", List.of("*"), List.of("*")));

    /** Who calls. */
    enum Kind {
        BEHAVIOR,
        UNI,
        BLOCKING,
        OUTSIDE
    }

    /** What is called; where it gives a {@code Uni}, the test waits for its item. */
    interface Code {
        Object run(Processes caller) throws Exception;
    }

    final TestNode node;
    /** What the targets have received. */
    final Queue<Object> seen = new ConcurrentLinkedQueue<>();

    Callers() {
        this(builder -> {
        });
    }

    Callers(Consumer<KernelBuilder> more) {
        this.node = TestNode.of(2, new TestDefinitions(), builder -> more.accept(builder.host(HostOptions.of(TestNode.HOST))
                .security(new SecurityOptions(true, null, Map.of(TestNode.HOST, new Identity(Actor.of("host"), ALL))))));
        node.definitions.behavior(TARGET, (self, a) -> new Target(self))
                .behavior("test:child", (self, a) -> TestNode.deaf())
                .behavior("test:result", (self, a) -> {
                    self.end(7);
                    return TestNode.deaf();
                })
                .behavior(id(Kind.BEHAVIOR), (self, a) -> {
                    answer(self, a);
                    return TestNode.deaf();
                })
                .uni(id(Kind.UNI), (self, a) -> {
                    answer(self, a);
                    return Uni.createFrom().nothing();
                })
                .blocking(id(Kind.BLOCKING), (self, a) -> {
                    answer(self, a);
                    return waitForEnd();
                });
    }

    private static Object waitForEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    static String id(Kind kind) {
        return CALLER + kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A scope that allows one action on one resource under conditions. */
    static Scope allow(String action, String resource, Condition... conditions) {
        return Scope.of(Policy.allow("allow", List.of(action), List.of(resource), conditions));
    }

    /** Makes a call as Alice and answers what it answers, or throws what it throws; a process that has called lives on. */
    Object call(Kind kind, Scope scope, Code code) {
        return call(kind, ALICE, scope, code);
    }

    Object call(Kind kind, Actor actor, Scope scope, Code code) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        if (kind == Kind.OUTSIDE) {
            answer(node.kernel.processes(new Identity(actor, scope)), code, answer);
        } else {
            node.processes.withContext(Map.of()).withActor(actor).withScope(scope).spawn(id(kind), TestNode.HOST, code, answer);
        }
        Object result = TestNode.get(answer);
        if (result instanceof ProcessException failure) {
            throw failure;
        }
        return result;
    }

    @SuppressWarnings("unchecked") // as it was given
    private static void answer(Self self, Object[] arguments) {
        answer(self, (Code) arguments[0], (CompletableFuture<Object>) arguments[1]);
    }

    private static void answer(Processes caller, Code code, CompletableFuture<Object> answer) {
        try {
            Object result = code.run(caller);
            if (result instanceof Uni<?> uni) {
                uni.subscribe().with(answer::complete, answer::complete);
            } else {
                answer.complete(result);
            }
        } catch (Throwable e) {
            answer.complete(e);
        }
    }

    /** A new target, with a name. */
    Pid target(String name) {
        return node.processes.withContext(Map.of()).withName(name).spawn(TARGET, TestNode.HOST);
    }

    /** Everything that a call could have changed: what was spawned, the names, and what the target has. */
    String world(Pid target) {
        Puppet.pingAll(node);
        ProcessInfo info = node.kernel.inspector().process(target.toString()).await().atMost(Duration.ofSeconds(20));
        List<String> spawned = node.kernel.inspector().groups().stream().filter(group -> !group.definition().startsWith(CALLER))
                .map(group -> group.definition() + " " + group.spawned()).sorted().toList();
        return spawned + " " + node.kernel.inspector().names() + " " + info.mailbox() + " " + info.links() + info.monitoredBy()
                + " " + seen;
    }

    @Override
    public void close() {
        node.close();
    }

    private final class Target implements Behavior {
        private final Self self;

        Target(Self self) {
            this.self = self;
        }

        @Override
        public void onMessage(Message message) {
            seen.add(message.topic());
            if (message.topic().equals("ask")) {
                self.send(message.from(), "reply", 7);
            }
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            seen.add(event.kind());
        }
    }
}
