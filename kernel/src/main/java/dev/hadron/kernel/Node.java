package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** What a queue of the kernel is made of: each node is in one queue at most at any time. */
abstract class Node {

    /**
     * The one behind. While a node is on its way through an {@link InboundQueue} it is written by the thread that pushes it,
     * before the push that publishes it; from then on by the shard's thread alone.
     */
    @Nullable
    Node next;

    /** Where the node stands among all that its process was sent. Written and read by the shard's thread. */
    int order;

    /** Takes in what came through the inbound queue. On the shard's thread. */
    abstract void arrive();
}
