package dev.hadron.lua.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.hadron.Behavior;
import dev.hadron.DurationText;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.testkit.TestKernelBuilder;
import io.smallrye.mutiny.Uni;

/** The Java twins of the scripts in {@code peers/}. */
final class Peers {

    private Peers() {
    }

    static void define(TestKernelBuilder kernel) {
        kernel.behavior("java:puppet", (self, arguments) -> new JavaPuppet(self, (String) arguments[0]))
                .uni("java:deaf", (self, arguments) -> Uni.createFrom().nothing())
                .uni("java:gives", (self, arguments) -> Uni.createFrom().item(arguments[0]))
                .uni("java:fails", (self, arguments) -> Uni.createFrom().failure(failure(arguments[0])))
                .behavior("java:slow", (self, arguments) -> {
                    Duration delay = DurationText.parse((String) arguments[0]);
                    self.sendAfter(delay, "over");
                    return message -> self.end(arguments[0]);
                })
                .behavior("java:hop", (self, arguments) -> new Hop(self, (String) arguments[0], (List<?>) arguments[1]));
    }

    private static ProcessException failure(Object error) {
        return error instanceof ProcessException known ? known
                : new ProcessException(ErrorKind.INTERNAL, String.valueOf(error));
    }

    /** Reads a few numbers, and becomes the script that reads the next. */
    private static final class Hop implements Behavior {

        private final Self self;
        private final String peer;
        private final List<Object> read;
        private int count;

        Hop(Self self, String peer, List<?> read) {
            this.self = self;
            this.peer = peer;
            this.read = new ArrayList<>(read);
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("stop")) {
                self.end(read);
                return;
            }
            read.add(message.payload());
            if (++count == 5) {
                self.upgrade("lua:hops", peer, read);
            }
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            // goes on
        }
    }
}
