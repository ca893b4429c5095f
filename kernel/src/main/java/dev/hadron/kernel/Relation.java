package dev.hadron.kernel;

/**
 * What a process knows of a monitor or a link to another. A process numbers the relations that it asks for, upward, so that a
 * signal can say which of them it means (R6.5).
 * <p>
 * A monitor has one number, its watcher's. A link may be asked for by both sides at once, so each side keeps two:
 * {@code own}, of its own latest request, and {@code theirs}, of the latest request of the other side that it has
 * seen; 0 where there is none. A signal that takes a link down carries what its sender has seen. If that is less than
 * the receiver's own number, the receiver has asked anew meanwhile, and the signal is about a link that is no more:
 * the request on its way will be answered by itself.
 */
final class Relation {

    long own;
    long theirs;

    Relation(long own, long theirs) {
        this.own = own;
        this.theirs = theirs;
    }
}
