package dev.hadron.kernel;

import java.util.ArrayDeque;
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
 * waits elsewhere (R8.7); the inbox's is the runner itself. Channels that have both an item and somebody who waits
 * for it take turns.
 */
final class Channels {

    private static final ProcessChannel.View<Message> WHOLE = node -> (Envelope) node;
    private static final ProcessChannel.View<ProcessEvent> EVENT = node -> ((Event) node).event;
    @SuppressWarnings("NullAway") // a Uni's item may be null
    private static final ProcessChannel.View<Object> PAYLOAD = node -> ((Envelope) node).payload();

    private final Run run;
    private final NodeList<Node> unclaimed;
    private final NodeList<Node> eventsWaiting = new NodeList<>();
    private final Map<String, ProcessChannel<?>> listeners = new LinkedHashMap<>(0);
    private final ArrayDeque<ProcessChannel<?>> ready = new ArrayDeque<>(2);
    private @Nullable ProcessChannel<Message> inbox;
    private @Nullable ProcessChannel<ProcessEvent> events;
    private int order;

    Channels(Run run) {
        this.run = run;
        this.unclaimed = run;
    }

    ProcessChannel<Message> inbox() {
        if (inbox == null) {
            inbox = new ProcessChannel<>(Topics.INBOX, run, this, unclaimed, WHOLE);
        }
        return inbox;
    }

    ProcessChannel<ProcessEvent> events() {
        if (events == null) {
            events = new ProcessChannel<>(Topics.EVENTS, run, this, eventsWaiting, EVENT);
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
            ProcessChannel<T> listener = new ProcessChannel<>(topic, run, this, claim(topic), view);
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
        for (Node node = unclaimed.poll(); node != null; node = unclaimed.poll()) {
            (((Envelope) node).topic().equals(topic) ? claimed : rest).add(node);
        }
        for (Node node = rest.poll(); node != null; node = rest.poll()) {
            unclaimed.add(node);
        }
        return claimed;
    }

    /** Takes in what has come; says whether somebody waits for it. */
    boolean accept(Node node) {
        node.order = order++;
        ProcessChannel<?> channel;
        if (node instanceof Event) {
            eventsWaiting.add(node);
            channel = events;
        } else {
            channel = listeners.isEmpty() ? null : listeners.get(((Envelope) node).topic());
            if (channel == null) {
                unclaimed.add(node);
                channel = inbox;
            } else {
                channel.queue().add(node);
            }
        }
        return channel != null && channel.offer();
    }

    /** A channel has an item and somebody who waits for it. */
    void ready(ProcessChannel<?> channel) {
        ready.add(channel);
    }

    /** Whether any channel has an item and somebody who waits for it. */
    boolean hasReady() {
        return !ready.isEmpty();
    }

    /** Hands items over for as long as the budget lasts; says whether there is more to hand over. */
    boolean handOver(Budget budget) {
        ProcessChannel<?> channel;
        while (!run.isOver() && (channel = ready.poll()) != null) {
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
        return !ready.isEmpty();
    }

    /** Takes the oldest unread message out, of whatever topic. */
    @Nullable
    Envelope removeOldest() {
        NodeList<Node> oldest = unclaimed;
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
            unclaimed.merge(known.queue());
            known.close();
            if (inbox != null && inbox.offer()) {
                run.process().shard.makeReady(run.process());
            }
        }
    }

    /** Takes everything that waits out, in the order of its arrival. */
    NodeList<Node> drain() {
        NodeList<Node> unread = new NodeList<>();
        unread.addAll(unclaimed);
        unread.merge(eventsWaiting);
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
