package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What a process is doing: about to start, running a body, or ending. It is the queue of what waits for the process and the one
 * who reads it. One file for each kind of body. Everything here is called on the shard's thread.
 */
abstract class Runner extends NodeList<Node> {

    /** Goes on with the process for as long as the budget lasts; says whether there is more to do. */
    abstract boolean slice(Process process, Budget budget);

    /** Whether it goes over to its end once that is settled. */
    boolean isToEnd() {
        return true;
    }

    /** Takes a message or an event into the mailbox; says whether the process has something to do now. */
    boolean accept(Node node) {
        add(node);
        return true;
    }

    /** Takes the oldest unread message out, of whatever topic; null where none waits. Events stay. */
    @Nullable
    Envelope removeOldest() {
        return removeFirst(Envelope.class);
    }

    /** Takes everything that waits out, in the order of its arrival. */
    NodeList<Node> drain() {
        NodeList<Node> unread = new NodeList<>();
        unread.addAll(this);
        return unread;
    }

    /** Runs work of the process's own that is neither message nor event. */
    void run(Runnable work) {
        work.run();
    }

    /** Lets go of everything that outlives a callback: channels, subscriptions. The process has ended. */
    void close() {
    }
}
