package dev.hadron.testkit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import dev.hadron.spi.Body;

/**
 * A process that a test speaks through: it keeps all messages and events that it gets, in order, until the test expects them.
 * It traps links, so that the end of a linked process comes as an event and does not end it; a CANCEL is kept like any event.
 * <p>
 * An expectation runs the kernel until something has come or nothing is left to do at this time; time does not move for it. It
 * takes the oldest of what came: where that is something else, it fails with an {@link AssertionError} that says what came,
 * what waits behind it, and the kernel's seed.
 */
public final class Probe {

    static final String HOST = "hadron.testkit:probes";
    static final String ID = "hadron.testkit:probe";

    private final TestKernel kernel;
    private final Queue<Object> kept = new ArrayDeque<>();
    private final Pid pid;
    private @Nullable Self self;

    Probe(TestKernel kernel) {
        this.kernel = kernel;
        this.pid = kernel.processes().spawn(ID, HOST, this);
        while (self == null && kernel.step()) {
            // its start
        }
    }

    static Body begin(Self self, @Nullable Object[] arguments) {
        Probe probe = (Probe) arguments[0];
        if (probe == null) {
            throw new IllegalArgumentException("a probe is made by TestKernel.probe()");
        }
        self.options(new ProcessOptions(true));
        probe.self = self;
        return new Body.Callbacks(probe.new Keeper());
    }

    /** Its PID, for those who are to send to it. */
    public Pid pid() {
        return pid;
    }

    /** Sends a message from the probe. */
    public void send(Pid destination, String topic, @Nullable Object... payload) {
        run(me -> me.send(destination, topic, payload));
    }

    /** Sends a message from the probe to a name. */
    public void send(String destination, String topic, @Nullable Object... payload) {
        run(me -> me.send(destination, topic, payload));
    }

    /** Has the probe watch a process: its end will come as an {@link ProcessEvent.Exit}. */
    public void monitor(Pid destination) {
        run(me -> me.monitor(destination));
    }

    /** Links the probe with a process: its abnormal end will come as a {@link ProcessEvent.LinkDown}. */
    public void link(Pid destination) {
        run(me -> me.link(destination));
    }

    /** Spawns a process as the probe's child, in whatever way: {@code probe.call(self -> self.spawnLinked(...))}. */
    public <T> T call(Function<Self, T> code) {
        Call<T> call = new Call<>(code);
        Self me = self;
        if (me == null) {
            throw kernel.failure("the probe " + pid + " has not started");
        }
        me.executor().execute(() -> call.run(me));
        while (!call.done && kernel.step()) {
            // until its turn has come
        }
        if (!call.done) {
            throw kernel.failure("the probe " + pid + " has ended and does nothing any more");
        }
        return call.result();
    }

    /** Has the probe do anything that a process can; what fails there, fails here. */
    public void run(Consumer<Self> code) {
        call(me -> {
            code.accept(me);
            return true;
        });
    }

    /** Expects that a message comes next, whatever its topic. */
    public Message expectMessage() {
        return next("a message", item -> item instanceof Message message ? message : null);
    }

    /** Expects that a message of this topic comes next. */
    public Message expectMessage(String topic) {
        return next("a message '" + topic + "'",
                item -> item instanceof Message message && message.topic().equals(topic) ? message : null);
    }

    /** Expects that an event of this type comes next. */
    public <E extends ProcessEvent> E expectEvent(Class<E> type) {
        return next(Printed.named(type), item -> type.isInstance(item) ? type.cast(item) : null);
    }

    /** Expects that nothing comes that was not expected yet, whatever still happens at this time. */
    public void expectNothing() {
        kernel.run();
        if (!kept.isEmpty()) {
            throw kernel.failure("expected nothing, but there came" + Printed.list(kept));
        }
    }

    /** What has come and was not expected yet, oldest first: {@link Message}s and {@link ProcessEvent}s. */
    public List<Object> waiting() {
        return List.copyOf(kept);
    }

    private <T> T next(String expected, Function<Object, @Nullable T> match) {
        while (kept.isEmpty() && kernel.step()) {
            // until something comes
        }
        Object next = kept.peek();
        if (next == null) {
            throw kernel.failure("expected " + expected + ", but nothing came, and nothing is left to do now"
                    + kernel.timers());
        }
        T found = match.apply(next);
        if (found == null) {
            throw kernel.failure("expected " + expected + ", but there came" + Printed.list(kept));
        }
        kept.remove();
        return found;
    }

    private final class Keeper implements Behavior {
        @Override
        public void onMessage(Message message) {
            kept.add(message);
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            kept.add(event);
        }
    }
}
