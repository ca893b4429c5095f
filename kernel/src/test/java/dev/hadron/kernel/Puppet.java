package dev.hadron.kernel;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.hadron.Behavior;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;

/**
 * A process of callbacks that does what the test tells it, one callback for each thing told, and keeps its events for the test.
 */
final class Puppet {

    private static final String ID = "test:puppet";

    final Pid pid;
    final CompletableFuture<ProcessEvent.Exit> end;
    final BlockingQueue<ProcessEvent> events = new LinkedBlockingQueue<>();
    final Queue<Object> seen = new ConcurrentLinkedQueue<>();
    private final TestNode node;

    private Puppet(TestNode node) {
        this.node = node;
        node.definitions.behavior(ID, (self, arguments) -> ((Puppet) arguments[0]).new Life(self));
        this.pid = node.spawn(ID, this);
        this.end = node.processes.watch(pid).subscribeAsCompletionStage();
    }

    static Puppet of(TestNode node) {
        return new Puppet(node);
    }

    static Puppet trapping(TestNode node) {
        Puppet puppet = new Puppet(node);
        puppet.call(self -> {
            self.options(new ProcessOptions(true));
            return null;
        });
        return puppet;
    }

    /** Runs code in the process and answers what it returns or throws; the process goes on. */
    <T> T call(TestNode.Inside<T> code) {
        CompletableFuture<T> result = new CompletableFuture<>();
        tell(self -> {
            try {
                result.complete(code.run(self));
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return TestNode.get(result);
        } catch (AssertionError e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof ProcessException answer) {
                throw answer;
            }
            throw e;
        }
    }

    /** Code that runs as one callback of the process; what it throws is the process's end. */
    interface Callback {
        void run(Self self) throws Exception;
    }

    /** Has code run in the process, after all that it was sent before, and does not wait for it. */
    void tell(Callback code) {
        node.processes.send(pid, "run", code);
    }

    void monitor(Pid target) {
        tell(self -> self.monitor(target));
    }

    /** Links, and waits until both sides know. */
    void link(Puppet other) {
        call(self -> {
            self.link(other.pid);
            return null;
        });
        other.call(self -> null);
    }

    /** Has the process end abnormally. */
    void crash(Throwable failure) {
        tell(self -> self.fail(failure));
    }

    /** Holds the process, and its loop, in a callback until the latch is released. */
    void hold(CountDownLatch release) {
        CountDownLatch held = new CountDownLatch(1);
        tell(self -> {
            held.countDown();
            await(release);
        });
        await(held);
    }

    /** The next event; fails where none comes. */
    ProcessEvent event() {
        try {
            ProcessEvent event = events.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event came");
            }
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How the process has ended; waits for it. */
    ExitResult result() {
        return TestNode.get(end).result();
    }

    /** The error that the process has ended with; waits for it. */
    ProcessException error() {
        return ((ExitResult.Failure) result()).error();
    }

    boolean isAlive() {
        return node.kernel.find(pid) != null;
    }

    /** Waits until all that the carried-out end of a process has sent out has arrived everywhere, and this one has read it. */
    void settle(Puppet ended) {
        TestNode.get(ended.end);
        pingAll(node);
        if (isAlive()) {
            call(self -> null);
        }
    }

    /** Waits until every shard has taken in what was pushed to it, twice, so that what the first round pushed is in as well. */
    static void pingAll(TestNode node) {
        for (int round = 0; round < 2; round++) {
            for (ShardInfo shard : node.kernel.inspector().shards()) {
                node.kernel.inspector().ping(shard.index()).await().atMost(TestNode.LONG);
            }
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(TestNode.LONG.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the latch was never released");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private final class Life implements Behavior {
        private final Self self;

        Life(Self self) {
            this.self = self;
        }

        @Override
        public void onMessage(Message message) throws Exception {
            if (message.payload() instanceof Callback code) {
                code.run(self);
            } else {
                seen.add(message);
            }
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            seen.add(event);
            events.add(event);
        }
    }
}
