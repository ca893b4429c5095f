package dev.hadron.kernel;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.kernel.Spawning.Origin;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import io.smallrye.mutiny.Uni;

/**
 * The definition of a reply process: it sends one message, monitors whom it has sent it to, and ends with the first
 * message that it gets. It runs near its destination, on the kernel's own hidden host.
 */
final class Ask implements Definition {

    static final String HOST = "hadron.kernel:replies";
    private static final String ID = "hadron.kernel:ask";

    private final Object given;
    private final Pid destination;
    private final String topic;
    private final @Nullable Object[] payload;

    private Ask(Object given, Pid destination, String topic, @Nullable Object[] payload) {
        this.given = given;
        this.destination = destination;
        this.topic = topic;
        this.payload = payload;
    }

    /** @param destination a PID or a text */
    static Uni<@Nullable Object> of(Face face, Object destination, String topic, Duration timeout, @Nullable Object[] payload) {
        ProcessException tooLate = new ProcessException(ErrorKind.TIMEOUT,
                "no reply from " + destination + " within " + Face.nanos(timeout) / 1_000_000 + " ms");
        return TracedWait.of(face.kernel().tracing(), Execution.of(face, timeout, tooLate, payload, (watcher, values) -> {
            Topics.check(topic);
            Kernel kernel = face.kernel();
            @Nullable
            Object[] copies = Payloads.all(values, "payload");
            Process target = destination instanceof String text ? face.target(Action.SEND, text)
                    : face.target(Action.SEND, (Pid) destination);
            return kernel.spawning().spawn(new Origin(kernel.system(), Bond.NONE, true, watcher, target.shard, Extras.NONE),
                    new Ask(destination, target.pid(), topic, copies), kernel.hiddenHost(), new Object[0]);
        }));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public BodyKind kind() {
        return BodyKind.BEHAVIOR;
    }

    @Override
    public Body start(Self self, @Nullable Object[] arguments) {
        try {
            self.monitor(destination);
            self.send(destination, topic, payload);
        } catch (ProcessException e) {
            throw e.kind() == ErrorKind.NOT_FOUND ? Kernel.notFound(given) : e;
        }
        return new Body.Callbacks(new Reply(self, given));
    }

    private record Reply(Self self, Object given) implements Behavior {

        @Override
        public void onMessage(Message message) {
            self.end(message.payload());
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            if (event instanceof ProcessEvent.Exit exit) {
                self.fail(exit.result() instanceof ExitResult.Failure failure ? failure.error()
                        : new ProcessException(ErrorKind.NOT_FOUND,
                                "process not found: " + given + " (it ended without a reply)"));
            }
        }
    }
}
