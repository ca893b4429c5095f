package dev.hadron;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import dev.hadron.security.Actor;
import dev.hadron.security.Scope;

/**
 * A running process's own view of the kernel. {@link #pid}, {@link #id}, {@link #context}, {@link #spawn}, {@link #send} and
 * {@link #executor} work on any thread; everything else works on the process's event loop and on the thread of its own blocking
 * body, and elsewhere fails with {@code INVALID}: come back with {@code emitOn(self.executor())}. On the event loop nothing
 * blocks; a blocking body waits for the loop in the calls that touch the process, also while it is interrupted.
 * <p>
 * Once the end of the process is settled, or another body has replaced this one (R10), every call fails with {@code CANCELED}
 * (R4.2), but for {@link #pid}, {@link #id} and {@link #context}; tasks given to {@link #executor} are dropped. Calls that a
 * policy denies fail with {@code PERMISSION_DENIED} (R13).
 */
public interface Self extends Processes {

    /** The PID of this process (R1.2). */
    Pid pid();

    /** The id of the definition that this process runs (R1.2). */
    String id();

    /** Starts a process and monitors it: its end will come as an {@link ProcessEvent.Exit}, however soon it is (R3.2). */
    Pid spawnMonitored(String definition, String host, @Nullable Object... arguments);

    /** Starts a process and links to it, before its first step (R3.2, R6.3). */
    Pid spawnLinked(String definition, String host, @Nullable Object... arguments);

    /** Starts a process, links to it and monitors it; its abnormal end is told as an EXIT first, then as a link's (R6.6). */
    Pid spawnLinkedMonitored(String definition, String host, @Nullable Object... arguments);

    /**
     * Watches a process one way: whichever way it ends, an {@link ProcessEvent.Exit} comes, once (R6.2). Idempotent.
     *
     * @throws ProcessException {@code NOT_FOUND} where it is not alive, {@code INVALID} where it is this process itself
     */
    void monitor(Pid destination);

    /** Watches a process by name or PID's text; see {@link #monitor(Pid)}. */
    void monitor(String destination);

    /** Stops watching: no event of that relation comes any more, not even one already queued (R6.5). Idempotent. */
    void unmonitor(Pid destination);

    /** Stops watching, by name or PID's text; {@code NOT_FOUND} where nobody holds the name. */
    void unmonitor(String destination);

    /**
     * Links two processes: the abnormal end of either reaches the other, as an event where that one traps links, else
     * as its own end (R6.3, R6.4). Idempotent; there is one link at most between two processes, whoever made it.
     *
     * @throws ProcessException {@code NOT_FOUND} where it is not alive, {@code INVALID} where it is this process itself
     */
    void link(Pid destination);

    /** Links to a process by name or PID's text; see {@link #link(Pid)}. */
    void link(String destination);

    /** Takes a link back: neither end reaches the other any more, not even one already queued (R6.5). Idempotent. */
    void unlink(Pid destination);

    /** Takes a link back, by name or PID's text; {@code NOT_FOUND} where nobody holds the name. */
    void unlink(String destination);

    /** Gives this process a name; see {@link #register(String, Pid)}. */
    void register(String name);

    /** The options of this process, those that it was given last; an upgrade keeps them (R7). */
    ProcessOptions options();

    /** Sets the options of this process, from now on (R7); {@code INVALID} where they are missing. */
    void options(ProcessOptions options);

    /** The channel of all messages that no listener claims (R8.1, R8.2). {@code INVALID} in a {@link Behavior}. */
    Channel<Message> inbox();

    /** The channel of lifecycle events (R8.1). {@code INVALID} in a {@link Behavior}. */
    Channel<ProcessEvent> events();

    /**
     * The channel of one topic's payloads; claims all unread messages of the topic (R8.2, R8.3). What hands over
     * {@code null} for a message without payload hands over a list for one with several. {@code INVALID} in a
     * {@link Behavior}, and where the topic is already listened to by {@link #listenMessages}.
     */
    Channel<Object> listen(String topic);

    /** The channel of one topic's messages whole; see {@link #listen}. */
    Channel<Message> listenMessages(String topic);

    /**
     * Closes a listener (R8.4): its unread messages belong to the inbox again, in their place by arrival, and so do later ones.
     * Again on the same channel does nothing; {@code INVALID} where the channel is no listener of this process.
     */
    void unlisten(Channel<?> channel);

    /** In whose name this process calls; null for nobody (R13.1). */
    @Nullable
    Actor actor();

    /** The policies that apply to its calls; null where it has no scope (R13.4). */
    @Nullable
    Scope scope();

    /**
     * Whether its policies permit something of the application's own, decided as the kernel decides its calls (R13.3, R13.4).
     *
     * @param action such as {@code orders.refund}
     * @param resource what it is done to
     * @param attributes for conditions on {@code attributes.<key>}; {@code pid}, {@code id} and {@code host} are this process's
     *        in any case
     */
    boolean can(String action, String resource, Map<String, ? extends @Nullable Object> attributes);

    /** The context values that this process was spawned with, its parent's included (R11.2); a copy, unmodifiable. */
    Map<String, @Nullable Object> context();

    /**
     * Sends this process a message after a delay, never before. It needs no permission. What comes to a full mailbox is dropped
     * and counted; an upgrade and the end take the timer back.
     *
     * @param delay more than zero
     * @throws ProcessException {@code INVALID} where the delay, the topic or the payload is none
     */
    ProcessTimer sendAfter(Duration delay, String topic, @Nullable Object... payload);

    /**
     * Sends this process a message again and again, for the first time after one interval; counted from when each was due, so
     * that it does not drift. Each message has a copy of the payload of its own. See {@link #sendAfter}.
     *
     * @param interval more than zero
     * @throws ProcessException {@code INVALID} where the interval, the topic or the payload is none
     */
    ProcessTimer sendEvery(Duration interval, String topic, @Nullable Object... payload);

    /**
     * Goes on as another definition, or anew as the same, with the same PID, names, links, monitors, options, context
     * and unread messages (R10). It does not return: it throws what is no {@code Exception}, and every later call of
     * the old body fails with {@code CANCELED}. Its listeners and channels close, its timers are gone, the children
     * that it waits for are terminated. An unknown definition, or one that fails to start, ends the process with that
     * error.
     *
     * @param definition the id of what to run, null for the same again
     * @return never
     * @throws ProcessException {@code INVALID} for a malformed id or an argument that is no payload; then the process goes on.
     *         It needs no permission
     */
    <T> T upgrade(@Nullable String definition, @Nullable Object... arguments);

    /**
     * Ends this process normally with a value once the running callback has returned; what it throws counts more, and of
     * several ends that it asks for the first (R4.1). Where none of its callbacks is running, as in a blocking body, it ends
     * at once.
     *
     * @param value copied; one that is no payload makes it an abnormal end, {@code INVALID}
     */
    void end(@Nullable Object value);

    /**
     * Ends this process abnormally with an error, as {@link #end} does normally (R4.1).
     *
     * @param error told to others as {@link ProcessException#of} says; {@code INVALID} where it is missing
     */
    void fail(Throwable error);

    /** Runs tasks on this process's event loop, in its turn, one at a time; once the process has ended they are dropped. */
    Executor executor();
}
