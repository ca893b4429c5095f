package dev.hadron.kernel;

import java.util.concurrent.CountDownLatch;

import dev.hadron.Self;

/** Has two processes on different loops ask for something at the same time. */
final class Crossing {

    private Crossing() {
    }

    /** Runs both while neither loop can take anything in, then lets everything arrive. */
    static void cross(TestNode node, Puppet one, Puppet.Callback first, Puppet other, Puppet.Callback second) {
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(2);
        one.tell(self -> crossed(self, first, running, done));
        other.tell(self -> crossed(self, second, running, done));
        Puppet.await(done);
        Puppet.pingAll(node);
        one.call(self -> null);
        other.call(self -> null);
    }

    private static void crossed(Self self, Puppet.Callback code, CountDownLatch running, CountDownLatch done) throws Exception {
        running.countDown();
        Puppet.await(running);
        code.run(self);
        done.countDown();
        Puppet.await(done);
    }
}
