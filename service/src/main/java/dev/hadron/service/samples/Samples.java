package dev.hadron.service.samples;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/** The smallest processes that show something. */
@Singleton
class Samples {

    /** Sends each payload back to where it came from, on the topic {@code echo}. */
    @ProcessDefinition("app.samples:echo")
    Behavior echo(Self self) {
        return message -> reply(self, message.from(), "echo", message.payload());
    }

    /** Counts, from {@code start}; see {@link Counter}. */
    @ProcessDefinition("app.samples:counter")
    Behavior counter(Self self, long start) {
        return new Counter(self, start);
    }

    /** Fails at once, with this message. */
    @ProcessDefinition("app.samples:crash")
    Behavior crash(Self self, String message) {
        throw new IllegalStateException(message);
    }

    /** Never reads a message or an event, and never ends by itself. */
    @ProcessDefinition("app.samples:deaf")
    Uni<Void> deaf(Self self) {
        return Uni.createFrom().nothing();
    }

    /** Answers a sender, where there is one and it still waits. */
    static void reply(Self self, @Nullable Pid to, String topic, @Nullable Object payload) {
        if (to == null) {
            return;
        }
        try {
            self.send(to, topic, new Object[] { payload });
        } catch (ProcessException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
        }
    }
}
