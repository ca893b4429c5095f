package dev.hadron.kernel;

/** What happens to a message that comes to a full mailbox (R2.5). */
public enum OverflowPolicy {
    /** The sender gets {@code UNAVAILABLE}, retryable, and nothing is queued. */
    REJECT,
    /** The message is dropped when the owner takes it in; the sender is not told. */
    DROP_NEWEST,
    /** The oldest waiting message, of whatever topic, is dropped when the owner takes the new one in. */
    DROP_OLDEST
}
