package dev.hadron.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import dev.hadron.Behavior;
import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.OverflowPolicy;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/** The kernel that does what a sequence says, and what came of the last step. */
final class World implements AutoCloseable {

    static final int CAPACITY = 3;
    static final int MAX_PROCESSES = 5;
    static final String NOT_RUN = "not run";
    static final String CANCELED = "CANCELED";

    final TestKernel kernel;
    private final Random random = new Random();
    private final long seed;
    final Seen seen;
    private final Map<Integer, Pid> pids = new TreeMap<>();
    private final Map<Integer, Self> selves = new HashMap<>();
    private final Map<Integer, UniEmitter<? super Object>> results = new HashMap<>();
    private final Map<Integer, Map<String, Channel<?>>> listeners = new HashMap<>();
    /** What the calls of the last step answered, by the call. */
    final Map<Integer, String> outcomes = new LinkedHashMap<>();
    /** The actors of the last step, in the order in which their batches ran. */
    final List<Integer> order = new ArrayList<>();
    /** What the processes got in the last step, by process and channel. */
    final Map<String, List<String>> logs = new LinkedHashMap<>();
    /** How processes have ended, by process. */
    final Map<Integer, String> ends = new HashMap<>();

    World(long seed, int loops) {
        this.seed = seed;
        TestKernelBuilder builder = TestKernel.builder().seed(seed).loops(loops);
        for (OverflowPolicy policy : OverflowPolicy.values()) {
            builder.host(HostOptions.of(host(policy)).withMailbox(CAPACITY, policy).withMaxProcesses(MAX_PROCESSES));
        }
        builder.behavior("m:reader", (self, arguments) -> begin(self, arguments).new Reader((int) arguments[0]))
                .uni("m:channels", (self, arguments) -> begin(self, arguments).endless((int) arguments[0]))
                .behavior("m:fails", (self, arguments) -> {
                    begin(self, arguments);
                    throw new ProcessException(ErrorKind.CONFLICT, "boom");
                }).behavior("m:value", (self, arguments) -> {
                    self.end("v");
                    return begin(self, arguments).new Reader((int) arguments[0]);
                });
        this.kernel = new TestKernel(builder, random);
        this.seen = new Seen(kernel, pids);
    }

    static String host(OverflowPolicy policy) {
        return "m:" + policy.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private World begin(Self self, Object[] arguments) {
        int id = (int) arguments[0];
        know(id, self.pid());
        selves.put(id, self);
        listeners.put(id, new HashMap<>());
        results.remove(id);
        return this;
    }

    private Uni<Object> endless(int id) {
        return Uni.createFrom().emitter(emitter -> results.put(id, emitter));
    }

    private void know(int id, Pid pid) {
        pids.put(id, pid);
        seen.know(id, pid);
    }

    private void log(int id, String channel, String what) {
        logs.computeIfAbsent(id + "/" + channel, key -> new ArrayList<>()).add(what);
    }

    /** Does a step until nothing is left to do. */
    void run(Step.Burst burst) {
        clear(burst.number());
        List<Step.Batch> outside = new ArrayList<>();
        for (Step.Batch batch : burst.batches()) {
            for (Step.Call call : batch.calls()) {
                outcomes.put(call.id(), NOT_RUN);
            }
            Self self = selves.get(batch.actor());
            if (batch.actor() == 0) {
                outside.add(batch);
            } else if (self != null) {
                self.executor().execute(() -> perform(batch, self));
            }
        }
        for (Step.Batch batch : outside) {
            for (int steps = burst.batches().size() == 1 ? 0 : random.nextInt(8); steps > 0 && kernel.step(); steps--) {
                // somewhere between the others
            }
            order.add(0);
            batch.calls().forEach(call -> outcomes.put(call.id(), outcome(0, call, null)));
        }
        kernel.run();
    }

    /** Lets time pass. */
    void advance(long nanos, int number) {
        clear(number);
        kernel.advance(Duration.ofNanos(nanos));
    }

    private void clear(int number) {
        random.setSeed(TestKernelBuilder.spread(seed * 1_000_003 + number));
        outcomes.clear();
        order.clear();
        logs.clear();
    }

    private void perform(Step.Batch batch, Self self) {
        order.add(batch.actor());
        for (Step.Call call : batch.calls()) {
            outcomes.put(call.id(), outcome(batch.actor(), call, self));
        }
        try {
            tail(batch, self);
        } catch (ProcessException e) {
            if (e.kind() != ErrorKind.CANCELED && e.kind() != ErrorKind.INVALID) {
                throw e;
            }
        }
    }

    private void tail(Step.Batch batch, Self self) {
        UniEmitter<? super Object> result = results.get(batch.actor());
        switch (batch.tail()) {
            case END -> {
                if (result == null || batch.actor() % 2 == 0) {
                    self.end("v");
                } else {
                    result.complete("v");
                }
            }
            case FAIL -> {
                if (batch.actor() % 2 == 0) {
                    self.fail(new ProcessException(ErrorKind.RATE_LIMITED, "crash of p" + batch.actor()));
                } else {
                    throw new ProcessException(ErrorKind.RATE_LIMITED, "crash of p" + batch.actor());
                }
            }
            case UPGRADE -> {
                self.upgrade(batch.text(), batch.actor());
            }
            default -> {
                // goes on
            }
        }
    }

    private String outcome(int actor, Step.Call call, Self self) {
        try {
            return self == null ? new Calls(this, kernel.processes(), null, actor, call).run()
                    : new Calls(this, self, self, actor, call).run();
        } catch (ProcessException e) {
            return e.kind() + ": " + seen.named(e.message());
        }
    }

    // For the calls.

    Pid pid(int id) {
        return pids.get(id);
    }

    Self self(int id) {
        return selves.get(id);
    }

    Map<String, Channel<?>> listeners(int id) {
        return listeners.get(id);
    }

    String spawned(int id, Pid pid) {
        know(id, pid);
        kernel.processes().watch(pid).subscribe().with(exit -> ends.put(id, seen.result(exit.result())),
                failure -> ends.put(id, "cannot be watched: " + failure));
        return "p" + id;
    }

    void receive(int id, String channel, Uni<?> item) {
        item.subscribe().with(got -> log(id, channel, seen.print(got)),
                failure -> log(id, channel, String.valueOf(((ProcessException) failure).kind())));
    }

    void executed(int actor, int id, Uni<Object> result) {
        result.subscribe().with(value -> log(actor, "exec" + id, "value " + value),
                failure -> log(actor, "exec" + id, seen.error((ProcessException) failure)));
    }

    @Override
    public void close() {
        kernel.close();
    }

    /** A process of callbacks that reads everything. */
    private final class Reader implements Behavior {
        private final int id;

        Reader(int id) {
            this.id = id;
        }

        @Override
        public void onMessage(Message message) {
            log(id, "all", seen.print(message));
        }

        @Override
        public void onEvent(Self self, ProcessEvent event) {
            log(id, "all", seen.print(event));
        }
    }
}
