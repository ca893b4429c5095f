package dev.hadron.kernel;

import java.util.concurrent.CountDownLatch;

/** Has the end of a process be on its way to another one, or wait for it unread, while that one runs a callback. */
final class QueuedEvents {

    private QueuedEvents() {
    }

    /**
     * Ends {@code target} so that the event waits in the mailbox of {@code watcher}, unread, when its callback runs.
     *
     * @param holder a process on the watcher's loop that nobody else needs
     */
    static void inMailbox(TestNode node, Puppet holder, Puppet watcher, Puppet target, Puppet.Callback callback) {
        CountDownLatch release = new CountDownLatch(1);
        holder.hold(release);
        if (shard(node, watcher) == shard(node, target)) {
            // The loop is held: it will carry the end out, and then run the callback.
            node.processes.terminate(target.pid);
            watcher.tell(callback);
        } else {
            // The callback is on its way, and the event comes to stand behind it.
            watcher.tell(callback);
            endElsewhere(node, target);
        }
        release.countDown();
        watcher.call(self -> null);
    }

    /**
     * Ends {@code target}, on another loop than {@code watcher}, so that the event is still on its way to the callback's loop.
     */
    static void onTheWay(TestNode node, Puppet watcher, Puppet target, Puppet.Callback callback) {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        watcher.tell(self -> {
            held.countDown();
            Puppet.await(release);
            callback.run(self);
        });
        Puppet.await(held);
        endElsewhere(node, target);
        release.countDown();
        watcher.call(self -> null);
    }

    private static void endElsewhere(TestNode node, Puppet target) {
        int shard = shard(node, target);
        node.processes.terminate(target.pid);
        TestNode.get(target.end);
        node.kernel.inspector().ping(shard).await().atMost(TestNode.LONG);
    }

    private static int shard(TestNode node, Puppet puppet) {
        return node.kernel.find(puppet.pid).shard.index;
    }
}
