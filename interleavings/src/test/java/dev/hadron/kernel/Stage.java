package dev.hadron.kernel;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import io.smallrye.mutiny.Uni;

/** A kernel of one sample: its loops run when a test says so, and its time stands still. */
final class Stage {

    static final String HOST = "app:processes";
    static final HostOptions ROOMY = HostOptions.of(HOST);

    private static final KernelClock STILL = new KernelClock() {
        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    };

    final StillLoop loop;
    final Kernel kernel;
    final Processes processes;

    Stage() {
        this(ROOMY, new StillLoop());
    }

    Stage(HostOptions host) {
        this(host, new StillLoop());
    }

    private Stage(HostOptions host, StillLoop loop) {
        this.loop = loop;
        this.kernel = Kernel.builder().loops(List.of(loop)).clock(STILL).host(host).definitions(new Own())
                .blocking(Runnable::run).start();
        this.processes = kernel.processes();
    }

    /** A stage whose loop is the calling thread. */
    static Stage here() {
        return new Stage(ROOMY, new StillLoop(Thread.currentThread()));
    }

    /** A process of callbacks that has started. */
    Pid spawn(Behavior behavior) {
        Pid pid = processes.spawn("t:behavior", HOST, behavior);
        loop.turns();
        return pid;
    }

    /** A reactive process that has started. */
    Pid spawnReactive(Reactive body) {
        Pid pid = processes.spawn("t:uni", HOST, body);
        loop.turns();
        return pid;
    }

    static Process process(Pid pid) {
        return ((LocalPid) pid).process;
    }

    /** The names that a process has, or its PID alone is left with. */
    static List<String> namesOf(Pid pid) {
        Contact contact = ((LocalPid) pid).contact();
        return contact == null ? List.of() : contact.names();
    }

    /** Whether a call was accepted, and not refused. */
    static boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (dev.hadron.ProcessException e) {
            return false;
        }
    }

    /** What a reactive process runs. */
    interface Reactive {
        Uni<?> start(Self self);
    }

    /** Definitions of processes that run their first argument. */
    private static final class Own implements DefinitionProvider {
        private static final List<Definition> ALL = List.of(new Given("t:behavior", BodyKind.BEHAVIOR),
                new Given("t:uni", BodyKind.UNI));

        @Override
        public Definition find(String id) {
            return all().filter(definition -> definition.id().equals(id)).findAny().orElse(null);
        }

        @Override
        public Collection<String> ids() {
            return all().map(Definition::id).toList();
        }

        private static Stream<Definition> all() {
            return ALL.stream();
        }
    }

    private record Given(String id, BodyKind kind) implements Definition {
        @Override
        public Body start(Self self, Object[] arguments) {
            return kind == BodyKind.BEHAVIOR ? new Body.Callbacks((Behavior) arguments[0])
                    : new Body.Reactive(((Reactive) arguments[0]).start(self));
        }
    }
}
