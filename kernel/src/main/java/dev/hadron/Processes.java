package dev.hadron;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/**
 * What any code may ask of the kernel, inside a process or outside one (R1.3). Every method may be called on any
 * thread and none blocks. Called outside a process, the sender and the parent are nil; a running process uses its
 * {@link Self}.
 * <p>
 * A destination is a PID, or a text: a registered name or a PID's text. One that nobody holds or that is not alive fails with
 * {@code NOT_FOUND}, one that begins with <code>{</code> and is no PID with {@code INVALID}. Failures are thrown as
 * {@link ProcessException}, checked in the order arguments, permission, existence, name taken, capacity (R14). Where policies
 * are configured, every call but {@link #lookup} may fail with {@code PERMISSION_DENIED} (R13).
 */
public interface Processes {

    /**
     * Starts a process and answers its PID, to which messages can be sent at once; it does not wait for its start (R3).
     *
     * @param definition the id of what it runs
     * @param host the id of where it runs
     * @param arguments reach the definition in order; what does not fit it is the process's end, not this call's failure (R3.6)
     * @throws ProcessException {@code INVALID} for a malformed id, {@code NOT_FOUND} for an unknown definition or host,
     *         {@code UNAVAILABLE} where the host is full or draining; then nothing was started
     */
    Pid spawn(String definition, String host, @Nullable Object... arguments);

    /**
     * Sends a message (R2). Returning means that it is queued at the destination, or was dropped by its overflow policy.
     *
     * @param topic any text that is not empty and does not begin with {@code @}
     * @param payload nothing, one value or several; values are immutable, or containers, which are copied
     * @throws ProcessException {@code INVALID}, {@code NOT_FOUND}, {@code UNAVAILABLE} where the mailbox is full
     */
    void send(Pid destination, String topic, @Nullable Object... payload);

    /** Sends a message to a name or a PID's text; see {@link #send(Pid, String, Object...)}. */
    void send(String destination, String topic, @Nullable Object... payload);

    /**
     * Spawns a process when subscribed to, waits for its end, and gives its result (R9). Cancelling the subscription
     * terminates the process, and so does the end of the process that waits; whoever else was handed the wait then gets
     * {@code CANCELED}. Arguments are copied when it is subscribed to.
     *
     * @return the result; fails as {@link #spawn} does, or with the error that the process ended with. Inside a process it
     *         completes on the process's event loop, elsewhere on an event loop
     */
    <T> Uni<T> exec(String definition, String host, @Nullable Object... arguments);

    /**
     * The same, for a limited time: past it the process is terminated and the {@code Uni} fails with {@code TIMEOUT}.
     *
     * @param timeout how long the process may take, more than zero
     */
    <T> Uni<T> exec(Duration timeout, String definition, String host, @Nullable Object... arguments);

    /**
     * Ends a process by force: abnormally, {@code CANCELED}, "process terminated" (R5.1). When it returns, the end is
     * settled and the process is no longer alive; what follows from it is carried out by the process's own event
     * loop.
     */
    void terminate(Pid destination);

    /** Ends a process by force, by name or PID's text; see {@link #terminate(Pid)}. */
    void terminate(String destination);

    /** Asks a process to end, without a deadline: delivers a {@link ProcessEvent.Cancel} (R5.2). */
    void cancel(Pid destination);

    /** Asks a process to end, by name or PID's text; see {@link #cancel(Pid)}. */
    void cancel(String destination);

    /**
     * Asks a process to end, and ends it by force with {@code TIMEOUT}, "cancel deadline exceeded", where it still lives at the
     * deadline (R5.3). Of several cancels the soonest deadline counts.
     *
     * @param deadline how long from now, zero or more; {@link DurationText#parse} reads a text
     */
    void cancel(Pid destination, Duration deadline);

    /** Asks a process to end by a deadline, by name or PID's text; see {@link #cancel(Pid, Duration)}. */
    void cancel(String destination, Duration deadline);

    /**
     * The process that holds a name (R12).
     *
     * @throws ProcessException {@code NOT_FOUND} where nobody alive does, {@code INVALID} where it cannot be a name
     */
    Pid lookup(String name);

    /**
     * Gives a name to a process; registering again what is already so is fine (R12.1).
     *
     * @param name 1 to 255 characters, beginning neither with {@code @} nor with <code>{</code>
     * @throws ProcessException {@code INVALID}, {@code NOT_FOUND} where the process is not alive, {@code ALREADY_EXISTS} where
     *         another one holds the name
     */
    void register(String name, Pid pid);

    /** Takes a name back; false where nobody alive held it. */
    boolean unregister(String name);

    /**
     * A builder of processes whose context has these values, over those of the caller (R11).
     *
     * @param values copied; by name
     */
    Spawner withContext(Map<String, ?> values);

    /**
     * Sends a message from a short-lived reply process and waits for the first message that the destination, or anyone else who
     * knows the reply process's PID, sends to it. The reply process is in no list and counts against no limit. Who asks needs
     * the permission to send to the destination; who replies, that to send to the reply process, whose definition is
     * {@code hadron.kernel:ask}.
     *
     * @param timeout how long to wait, more than zero
     * @return the payload of the reply, on an event loop; fails as {@link #send} does, with the destination's error
     *         where it ends abnormally first, with {@code NOT_FOUND} where it ends normally first, and with
     *         {@code TIMEOUT}
     */
    Uni<@Nullable Object> ask(Pid destination, String topic, Duration timeout, @Nullable Object... payload);

    /** Asks by name or PID's text; see {@link #ask(Pid, String, Duration, Object...)}. */
    Uni<@Nullable Object> ask(String destination, String topic, Duration timeout, @Nullable Object... payload);

    /**
     * Waits for the end of a process, from outside of processes: a process monitors. Needs the permission to monitor. Any
     * number may wait; cancelling the subscription takes the wait back.
     *
     * @return its end, on the event loop of the process that ends, behind its monitors; fails with {@code NOT_FOUND} where it
     *         is not alive when subscribed to
     */
    Uni<ProcessEvent.Exit> watch(Pid pid);

    /** Waits for the end of the process that holds a name, or that a PID's text means; see {@link #watch(Pid)}. */
    Uni<ProcessEvent.Exit> watch(String destination);
}
