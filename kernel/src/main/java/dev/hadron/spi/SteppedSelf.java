package dev.hadron.spi;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;

/**
 * What a {@link Program} has besides what every process has: its channels without a {@code Uni}, and timers that run code. It
 * is the {@code Self} that a definition of the kind {@link BodyKind#STEPPED} is started with. On the event loop only.
 */
public interface SteppedSelf extends Self {

    /** What {@link #poll} answers where nothing waits. */
    Object NOTHING = new Object();

    /**
     * Takes the next item of a channel of this process, which is then received, or {@link #NOTHING} where none waits, where
     * others wait for it already, or where the channel is closed (R8.2).
     */
    @Nullable
    Object poll(Channel<?> channel);

    /** Waits for the next item of a channel of this process; a closed one fails the receiver at once. */
    <T> void receive(Channel<T> channel, Receiver<T> receiver);

    /** Takes back the first receiver that is equal to one; says whether any has waited. */
    <T> boolean forget(Channel<T> channel, Receiver<T> receiver);

    /**
     * Runs work once after a delay, in the trace in which it was begun; the program is stepped after it. Gone with the program.
     */
    ProcessTimer after(Duration delay, Runnable work);

    /**
     * Runs work again and again, without drift, in the trace in which it was begun; the program is stepped after each time.
     * Gone with the program.
     */
    ProcessTimer every(Duration interval, Runnable work);

    /** How many messages wait, roughly: beginning and ending to listen goes through those that nobody listens to. */
    int unread();

    /**
     * The trace that the program is in, null for none: that of the message which it was handed last, unless it has gone on in
     * another. One that does several things at a time keeps that of each.
     */
    @Nullable
    Object trace();

    /** Goes on in a trace that {@link #trace} has answered, null for none, from the middle of a step too. */
    void goOnIn(@Nullable Object trace);

    /** Whether the process has ended or runs something else, so that all calls are refused. */
    boolean isOver();
}
