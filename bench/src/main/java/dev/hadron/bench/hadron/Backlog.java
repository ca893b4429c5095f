package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;
import static dev.hadron.bench.hadron.Defined.uni;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import io.smallrye.mutiny.Uni;

/**
 * A mailbox that fills up and is drained. The reader of the first kind cannot run meanwhile, as all messages are sent by one
 * callback on its loop; that of the second listens to one topic first, and leaves the others where they are.
 */
final class Backlog extends NodeProgram {

    private Backlog(Node node) {
        super(node);
    }

    static Program ofBehavior() {
        return new Backlog(
                Node.of(Node.UNBOUNDED, behavior("bench:main", Backlog::main), behavior("bench:reader", Backlog::reader)));
    }

    static Program ofUni() {
        return new Backlog(
                Node.of(Node.UNBOUNDED, behavior("bench:main", Backlog::main), uni("bench:reader", Backlog::uniReader)));
    }

    @Override
    public void run(long messages, Measures measures) {
        Program.check("sum", messages * (messages - 1) / 2, node.<Long> exec("bench:main", messages));
    }

    private static Behavior main(Self self, Object[] arguments) {
        Pid reader = self.spawn("bench:reader", Node.HOST, self.pid());
        for (long i = 0; i < (long) arguments[0]; i++) {
            self.send(reader, "item", i);
        }
        self.send(reader, "go");
        return new Sum(self, 1);
    }

    private static Behavior reader(Self self, Object[] arguments) {
        return new Behavior() {
            private long sum;

            @Override
            public void onMessage(Message message) {
                if (message.topic().equals("item")) {
                    sum += (long) message.payload();
                } else {
                    self.send((Pid) arguments[0], "sum", sum);
                    self.end(null);
                }
            }
        };
    }

    private static Uni<?> uniReader(Self self, Object[] arguments) {
        long[] sum = new long[1];
        return self.listen("go").receive().chain(() -> {
            self.send(self.pid(), "last");
            return self.inbox().receive().repeat().until(message -> message.topic().equals("last"))
                    .onItem().invoke(message -> sum[0] += (long) message.payload()).collect().last();
        }).invoke(() -> self.send((Pid) arguments[0], "sum", sum[0]));
    }
}
