package dev.hadron.testkit;

/**
 * A message or an event that waits.
 *
 * @param sender who has sent it, or whom it is about
 * @param topic null where it is an event
 * @param whole how it looks as a message, or as an event
 * @param raw how it looks as a payload
 * @param round the step in which it came: between different senders, only different steps have an order
 */
record Item(int sender, String topic, String whole, String raw, int round) {

    boolean isEvent() {
        return topic == null;
    }

    /** Whether it is an event of this relation's end. */
    boolean tells(String kind, int of) {
        return isEvent() && sender == of && whole.startsWith(kind + " ");
    }
}
