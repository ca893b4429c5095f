package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;

/** The memory of processes that have each handled a message and wait for the next. */
final class Idle extends NodeProgram {

    Idle() {
        super(Node.of(Node.DEFAULTS, behavior("bench:idle", Waiting::new)));
    }

    @Override
    public void run(long processes, Measures measures) throws Exception {
        Pid[] pids = new Pid[(int) processes];
        CountDownLatch handled = new CountDownLatch(pids.length);
        long before = Heap.used();
        for (int i = 0; i < pids.length; i++) {
            pids[i] = node.processes.spawn("bench:idle", Node.HOST, handled);
            node.processes.send(pids[i], "count");
        }
        if (!handled.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(handled.getCount() + " messages were not handled");
        }
        measures.bytes((double) (Heap.used() - before) / processes);
        for (Pid pid : pids) {
            node.processes.terminate(pid);
        }
        Heap.await("the end of all processes", () -> node.alive() == 0);
    }

    private static final class Waiting implements Behavior {

        private final Self self;
        private final CountDownLatch handled;
        private int count;

        Waiting(Self self, Object[] arguments) {
            this.self = self;
            this.handled = (CountDownLatch) arguments[0];
        }

        @Override
        public void onMessage(Message message) {
            if (++count == 1) {
                handled.countDown();
            } else {
                self.end(count);
            }
        }
    }
}
