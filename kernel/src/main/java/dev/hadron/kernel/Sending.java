package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** Sends messages (R2), for whoever may. Any thread; the caller has been found alive. */
final class Sending {

    private Sending() {
    }

    static void send(Kernel kernel, Guard guard, @Nullable Process from, Pid destination, String topic,
            @Nullable Object @Nullable [] payload) {
        Topics.check(topic);
        Object value = Payloads.of(payload);
        if (guard != Guard.OPEN || !(destination instanceof LocalPid pid) || !Mailbox.deliverInPlace(from, pid, topic, value)) {
            deliver(guard, from, destination, kernel.find(destination), topic, value, 0);
        }
    }

    /** Sends what a program has made, which counts by what it weighs. */
    static void sendWeighed(Kernel kernel, Guard guard, Process from, Pid destination, String topic,
            @Nullable Object @Nullable [] payload) {
        int kib = Weight.kib(payload);
        if (kib == 0) {
            send(kernel, guard, from, destination, topic, payload);
        } else {
            Topics.check(topic);
            deliver(guard, from, destination, kernel.find(destination), topic, Payloads.of(payload), kib);
        }
    }

    /** Sends what a program has made, which counts by what it weighs. */
    static void sendWeighed(Kernel kernel, Guard guard, Process from, String destination, String topic,
            @Nullable Object @Nullable [] payload) {
        Topics.check(topic);
        Object value = Payloads.of(payload);
        deliver(guard, from, destination, kernel.find(destination), topic, value, Weight.kib(payload));
    }

    static void send(Kernel kernel, Guard guard, @Nullable Process from, String destination, String topic,
            @Nullable Object @Nullable [] payload) {
        Topics.check(topic);
        Object value = Payloads.of(payload);
        deliver(guard, from, destination, kernel.find(destination), topic, value, 0);
    }

    private static void deliver(Guard guard, @Nullable Process from, Object destination, @Nullable Process target, String topic,
            @Nullable Object value, int kib) {
        guard.check(Action.SEND, from, destination, target);
        if (target == null) {
            throw Kernel.notFound(destination);
        }
        Mailbox.deliver(from, target, topic, value, kib);
    }
}
