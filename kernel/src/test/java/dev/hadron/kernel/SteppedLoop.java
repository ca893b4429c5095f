package dev.hadron.kernel;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;

/** A loop on the test's thread that takes in one node, and gives one slice of one message, at each step. */
final class SteppedLoop implements Loop {

    private static final Field INBOUND = field("inbound");
    private static final Field TAKEN = field("taken");

    private final Thread thread = Thread.currentThread();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private Shard shard;

    /** A clock on which everything takes longer than a turn may. */
    static KernelClock hasty() {
        return new KernelClock() {
            private long nanos;

            @Override
            public long nanoTime() {
                nanos += 1_000_000_000;
                return nanos;
            }

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }
        };
    }

    /** Finds its shard, and lets that learn how slow everything is. */
    void belongTo(Kernel kernel) {
        shard = kernel.shards().stream().filter(each -> each.loop == this).findAny().orElseThrow();
        for (int i = 0; i < 200; i++) {
            shard.push(new Task(() -> {
            }));
        }
        runAll();
    }

    /** Whether anything waits to be taken in, or any process for its slice. */
    boolean isBusy() {
        try {
            return shard.load() > 0 || TAKEN.get(shard) != null || ((InboundQueue) INBOUND.get(shard)).hasWaiting();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    void step() {
        tasks.remove().run();
        while (!isBusy() && !tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    /** Runs until nothing is left; says whether anything was. */
    boolean runAll() {
        boolean ran = !tasks.isEmpty();
        while (!tasks.isEmpty()) {
            step();
        }
        return ran;
    }

    private static Field field(String name) {
        try {
            Field field = Shard.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void later(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        throw new UnsupportedOperationException("no timers here");
    }

    @Override
    public BodyContext newBodyContext() {
        return Runnable::run;
    }
}
