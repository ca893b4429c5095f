package dev.hadron.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Where the processes of a test live: all on one event loop, or each on another one than the process before it. */
enum Places {
    SAME_LOOP,
    DIFFERENT_LOOPS;

    /** A node of two loops that places so; a child that a process spawns is placed against its parent. */
    TestNode node() {
        return node(builder -> {
        });
    }

    /** The same, built further by the test. */
    TestNode node(Consumer<KernelBuilder> more) {
        AtomicInteger next = new AtomicInteger();
        Placement placement = (parent, shards, load) -> {
            if (this == SAME_LOOP) {
                return 0;
            }
            return parent == Placement.NONE ? next.getAndIncrement() % shards : (parent + 1) % shards;
        };
        return TestNode.of(2, new TestDefinitions(), builder -> {
            builder.host(HostOptions.of(TestNode.HOST)).placement(placement);
            more.accept(builder);
        });
    }
}
