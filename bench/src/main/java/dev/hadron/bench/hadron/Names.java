package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.util.stream.IntStream;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 100 senders that look up 100 names in turn and send to each by its name, {@value #CHUNK} in each of their turns. */
final class Names extends NodeProgram {

    private static final int NAMES = 100;
    private static final int SENDERS = 100;
    private static final int CHUNK = 64;
    private static final String[] ALL = IntStream.range(0, NAMES).mapToObj(i -> "counter-" + i).toArray(String[]::new);

    Names() {
        super(Node.of(Node.UNBOUNDED, behavior("bench:main", Main::new), behavior("bench:counter", Names::counter),
                behavior("bench:sender", Sender::new)));
    }

    @Override
    public void run(long messages, Measures measures) {
        long each = messages / SENDERS;
        Program.check("messages", each * SENDERS, node.<Long> exec("bench:main", each));
    }

    private static Behavior counter(Self self, Object[] arguments) {
        return new Behavior() {
            private long count;

            @Override
            public void onMessage(Message message) {
                if (message.topic().equals("count")) {
                    count++;
                } else {
                    self.unregister((String) arguments[0]);
                    self.send(message.from(), "counted", count);
                    self.end(null);
                }
            }
        };
    }

    private static final class Main implements Behavior {

        private final Self self;
        private final Sum sum;
        private int senders = SENDERS;

        Main(Self self, Object[] arguments) {
            this.self = self;
            this.sum = new Sum(self, NAMES);
            for (String name : ALL) {
                self.register(name, self.spawn("bench:counter", Node.HOST, name));
            }
            for (int i = 0; i < SENDERS; i++) {
                self.spawn("bench:sender", Node.HOST, self.pid(), arguments[0], i);
            }
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("counted")) {
                sum.onMessage(message);
            } else if (--senders == 0) {
                for (String name : ALL) {
                    self.send(name, "end");
                }
            }
        }
    }

    private static final class Sender implements Behavior {

        private final Self self;
        private final Pid main;
        private long left;
        private int next;

        Sender(Self self, Object[] arguments) {
            this.self = self;
            this.main = (Pid) arguments[0];
            this.left = (long) arguments[1];
            this.next = (int) arguments[2];
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                String name = ALL[next++ % NAMES];
                if (self.lookup(name).equals(main)) {
                    throw new IllegalStateException(name + " is main");
                }
                self.send(name, "count");
            }
            if (left > 0) {
                self.send(self.pid(), "more");
            } else {
                self.send(main, "sent");
                self.end(null);
            }
        }
    }
}
