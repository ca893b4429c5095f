package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/**
 * The channels of one process, and which of them an unread message belongs to (R8.2): the listener of its topic if
 * there is one, else the inbox. Each channel has its own queue, so handing over one message costs the same whatever
 * waits elsewhere (R8.7); the inbox's is the runner itself, that of the events is this. Channels that have both an item and
 * somebody who waits for it take turns.
 */
final class Channels extends NodeList<Node> {

    private static final ProcessChannel.View<Message> WHOLE = node -> (Envelope) node;
    private static final ProcessChannel.View<ProcessEvent> EVENT = node -> ((Event) node).event;
    @SuppressWarnings("NullAway") // a Uni's item may be null
    private static final ProcessChannel.View<Object> PAYLOAD = node -> ((Envelope) node).payload();

    private final Run run;
    private Map<String, ProcessChannel<?>> listeners = Map.of();
    /** Those that have both an item and somebody who waits for it. */
    private @Nullable ProcessChannel<?> firstReady;
    private @Nullable ProcessChannel<?> lastReady;
    private @Nullable ProcessChannel<Message> inbox;
    private @Nullable ProcessChannel<ProcessEvent> events;
    private int order;

    Channels(Run run) {
        this.run = run;
    }

    Run run() {
        return run;
    }

    private NodeList<Node> unclaimed() {
        return run;
    }

    ProcessChannel<Message> inbox() {
        if (inbox == null) {
            inbox = new ProcessChannel<>(Topics.INBOX, this, unclaimed(), WHOLE);
        }
        return inbox;
    }

    ProcessChannel<ProcessEvent> events() {
        if (events == null) {
            events = new ProcessChannel<>(Topics.EVENTS, this, this, EVENT);
        }
        return events;
    }

    /** The listener of a topic that hands over payloads. */
    ProcessChannel<Object> listen(String topic) {
        return listener(topic, PAYLOAD);
    }

    /** The listener of a topic that hands over messages. */
    ProcessChannel<Message> listenMessages(String topic) {
        return listener(topic, WHOLE);
    }

    @SuppressWarnings("unchecked") // the same view makes the same type
    private <T> ProcessChannel<T> listener(String topic, ProcessChannel.View<T> view) {
        ProcessChannel<?> known = listeners.get(topic);
        if (known == null) {
            ProcessChannel<T> listener = new ProcessChannel<>(topic, this, claim(topic), view);
            if (listeners.isEmpty()) {
                listeners = new LinkedHashMap<>(2);
            }
            listeners.put(topic, listener);
            return listener;
        }
        if (!known.shows(view)) {
            throw new ProcessException(ErrorKind.INVALID,
                    "topic '" + topic + "' is listened to already, with the other message option");
        }
        return (ProcessChannel<T>) known;
    }

    /** Takes all unread messages of a topic from the inbox. */
    private NodeList<Node> claim(String topic) {
        NodeList<Node> claimed = new NodeList<>();
        NodeList<Node> rest = new NodeList<>();
        for (Node node = unclaimed().poll(); node != null; node = unclaimed().poll()) {
            (((Envelope) node).topic().equals(topic) ? claimed : rest).add(node);
        }
        for (Node node = rest.poll(); node != null; node = rest.poll()) {
            unclaimed().add(node);
        }
        return claimed;
    }

    /** Takes in what has come; says whether somebody waits for it. */
    boolean accept(Node node) {
        node.order = order++;
        ProcessChannel<?> channel;
        if (node instanceof Event) {
            add(node);
            channel = events;
        } else {
            channel = listeners.isEmpty() ? null : listeners.get(((Envelope) node).topic());
            if (channel == null) {
                unclaimed().add(node);
                channel = inbox;
            } else {
                channel.queue().add(node);
            }
        }
        return channel != null && channel.offer();
    }

    /** A channel has an item and somebody who waits for it. */
    void ready(ProcessChannel<?> channel) {
        if (lastReady == null) {
            firstReady = channel;
        } else {
            lastReady.nextReady = channel;
        }
        lastReady = channel;
    }

    private @Nullable ProcessChannel<?> pollReady() {
        ProcessChannel<?> channel = firstReady;
        if (channel != null) {
            firstReady = channel.nextReady;
            channel.nextReady = null;
            if (firstReady == null) {
                lastReady = null;
            }
        }
        return channel;
    }

    /** Whether any channel has an item and somebody who waits for it. */
    boolean hasReady() {
        return firstReady != null;
    }

    /** Hands items over for as long as the budget lasts; says whether there is more to hand over. */
    boolean handOver(Budget budget) {
        ProcessChannel<?> channel;
        while (!run.isOver() && (channel = pollReady()) != null) {
            try {
                channel.handOver();
            } catch (Throwable e) {
                run.process().crash(run, e);
            }
            run.process().settlePending();
            if (!budget.spend()) {
                break;
            }
        }
        return hasReady();
    }

    /** Takes the oldest unread message out, of whatever topic. */
    @Nullable
    Envelope removeOldest() {
        NodeList<Node> oldest = unclaimed();
        for (ProcessChannel<?> listener : listeners.values()) {
            Node first = listener.queue().first();
            Node least = oldest.first();
            if (first != null && (least == null || first.order - least.order < 0)) {
                oldest = listener.queue();
            }
        }
        return (Envelope) oldest.poll();
    }

    /** Closes a listener; its unread messages belong to the inbox again, in their place. */
    void unlisten(Channel<?> channel) {
        if (!(channel instanceof ProcessChannel<?> known) || !known.isListenerOf(this)) {
            throw new ProcessException(ErrorKind.INVALID,
                    "not a listener of this process: " + (channel == null ? null : channel.topic()));
        }
        if (listeners.remove(known.topic(), known)) {
            unclaimed().merge(known.queue());
            known.close();
            if (inbox != null && inbox.offer()) {
                run.process().shard.makeReady(run.process());
            }
        }
    }

    /** Takes everything that waits out, in the order of its arrival. */
    NodeList<Node> drain() {
        NodeList<Node> unread = new NodeList<>();
        unread.addAll(unclaimed());
        unread.merge(this);
        for (ProcessChannel<?> listener : listeners.values()) {
            unread.merge(listener.queue());
        }
        return unread;
    }

    void close() {
        List<ProcessChannel<?>> all = new ArrayList<>(listeners.values());
        if (inbox != null) {
            all.add(inbox);
        }
        if (events != null) {
            all.add(events);
        }
        all.forEach(ProcessChannel::close);
    }
}
