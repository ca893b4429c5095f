package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A ring of 100 processes that pass one number on, one less at each hop. */
final class Ring extends NodeProgram {

    private static final int PROCESSES = 100;

    Ring() {
        super(Node.of(Node.DEFAULTS, behavior("bench:main", Ring::main), behavior("bench:member", Member::new)));
    }

    @Override
    public void run(long hops, Measures measures) {
        Program.check("last of the ring", hops % PROCESSES, node.<Long> exec("bench:main", hops));
    }

    private static Behavior main(Self self, Object[] arguments) {
        Pid first = self.spawn("bench:member", Node.HOST, 0L, self.pid());
        Pid next = first;
        for (long i = PROCESSES - 1; i > 0; i--) {
            next = self.spawn("bench:member", Node.HOST, i, self.pid(), next);
        }
        self.send(first, "next", next);
        self.send(first, "hop", arguments[0]);
        return new Sum(self, 1);
    }

    private static final class Member implements Behavior {

        private final Self self;
        private final long index;
        private final Pid main;
        private Pid next;

        Member(Self self, Object[] arguments) {
            this.self = self;
            this.index = (long) arguments[0];
            this.main = (Pid) arguments[1];
            this.next = arguments.length == 2 ? null : (Pid) arguments[2];
        }

        @Override
        public void onMessage(Message message) {
            switch (message.topic()) {
                case "next" -> next = (Pid) message.payload();
                case "hop" -> hop((long) message.payload());
                default -> leave((long) message.payload());
            }
        }

        private void hop(long left) {
            if (left > 0) {
                self.send(next, "hop", left - 1);
            } else {
                self.send(main, "last", index);
                leave(PROCESSES - 1L);
            }
        }

        private void leave(long others) {
            if (others > 0) {
                self.send(next, "leave", others - 1);
            }
            self.end(null);
        }
    }
}
