package dev.hadron.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.SupervisionListener;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.SupervisorRef;
import dev.hadron.supervisor.Supervisors;
import io.smallrye.mutiny.Uni;

/**
 * Supervisors on a node whose time a test moves by hand. Their children keep a journal: {@code +a} where child a starts,
 * {@code ?a} where it is asked to end.
 */
final class Supervised implements AutoCloseable {

    static final String WORKER = "test:worker";

    final List<String> journal = new ArrayList<>();
    final Map<String, Pid> pids = new HashMap<>();
    final Map<String, ChildInfo> children = new LinkedHashMap<>();
    final List<String> removed = new ArrayList<>();
    /** Those that fail as soon as they start. */
    final Set<String> broken = new HashSet<>();
    /** Those that do not end when they are asked to. */
    final Set<String> deaf = new HashSet<>();
    DoubleSupplier random = () -> 0.5;
    final TestDefinitions definitions = new TestDefinitions();
    final ManualNode node;

    Supervised() {
        this(HostOptions.of(ManualNode.HOST));
    }

    Supervised(HostOptions host) {
        this(host, builder -> {
        });
    }

    Supervised(HostOptions host, Consumer<KernelBuilder> more) {
        definitions.behavior(WORKER, (self, arguments) -> new Worker(self, (String) arguments[0]));
        this.node = ManualNode.of(1, definitions,
                builder -> more.accept(
                        builder.host(host).random(() -> random.getAsDouble()).supervision(new Listener())));
    }

    /** A child of the test's worker. */
    static ChildSpec child(String id) {
        return ChildSpec.of(id, WORKER, ManualNode.HOST, id);
    }

    Pid start(Supervisor supervisor) {
        Pid pid = Supervisors.start(node.processes, supervisor, ManualNode.HOST);
        node.run();
        return pid;
    }

    SupervisorRef ref(Pid supervisor) {
        return Supervisors.of(node.processes, supervisor);
    }

    void crash(String child) {
        node.processes.send(pids.get(child), "crash");
        node.run();
    }

    void end(String child) {
        node.processes.send(pids.get(child), "end");
        node.run();
    }

    void advance(Duration by) {
        node.advance(by);
    }

    ChildState state(String child) {
        return children.get(child).state();
    }

    boolean isAlive(Pid pid) {
        return node.kernel.find(pid) != null;
    }

    /** What has been written since the last time. */
    List<String> journal() {
        List<String> all = List.copyOf(journal);
        journal.clear();
        return all;
    }

    CompletableFuture<ProcessEvent.Exit> watch(Pid pid) {
        return node.watch(pid);
    }

    <T> CompletableFuture<T> ask(Uni<T> request) {
        return node.start(request);
    }

    @Override
    public void close() {
        node.close();
    }

    private final class Listener implements SupervisionListener {
        @Override
        public void changed(Pid supervisor, String supervisorId, ChildInfo child) {
            children.put(child.id(), child);
        }

        @Override
        public void removed(Pid supervisor, String supervisorId, String child) {
            removed.add(child);
        }
    }

    private final class Worker implements Behavior {
        private final Self self;
        private final String id;

        Worker(Self self, String id) {
            this.self = self;
            this.id = id;
            journal.add("+" + id);
            pids.put(id, self.pid());
            if (broken.contains(id)) {
                throw new ProcessException(ErrorKind.CONFLICT, id + " is broken");
            }
        }

        @Override
        public void onMessage(Message message) {
            switch (message.topic()) {
                case "crash" -> self.fail(new ProcessException(ErrorKind.CONFLICT, id + " has crashed"));
                case "end" -> self.end(null);
                default -> throw new AssertionError(message);
            }
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            if (event instanceof ProcessEvent.Cancel) {
                journal.add("?" + id);
                if (!deaf.contains(id)) {
                    self.end(null);
                }
            }
        }
    }
}
