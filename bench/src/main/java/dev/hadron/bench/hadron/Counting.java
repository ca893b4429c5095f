package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.util.function.UnaryOperator;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.kernel.KernelBuilder;

/**
 * Producers that send one consumer messages to count, {@value #CHUNK} in each of
 * their turns: as fast as they can, or the next ones when the last have been counted.
 */
final class Counting extends NodeProgram {

    private static final int CHUNK = 64;

    private final int producers;
    private final boolean inStep;

    Counting(int producers, boolean inStep, UnaryOperator<KernelBuilder> options) {
        super(Node.of(inStep ? Node.DEFAULTS : Node.UNBOUNDED, options, behavior("bench:consumer", Counting::consumer),
                behavior("bench:producer", Producer::new)));
        this.producers = producers;
        this.inStep = inStep;
    }

    @Override
    public void run(long messages, Measures measures) {
        long each = messages / producers;
        Program.check("messages", each * producers, node.<Long> exec("bench:consumer", producers, each, inStep));
    }

    private static Behavior consumer(Self self, Object[] arguments) {
        int producers = (int) arguments[0];
        for (int i = 0; i < producers; i++) {
            self.spawn("bench:producer", Node.HOST, self.pid(), arguments[1], arguments[2]);
        }
        return new Behavior() {
            private long counted;
            private int ended;

            @Override
            public void onMessage(Message message) {
                if (message.topic().equals("count")) {
                    counted++;
                } else if (message.topic().equals("counted?")) {
                    self.send(message.from(), "more");
                } else if (++ended == producers) {
                    self.end(counted);
                }
            }
        };
    }

    private static final class Producer implements Behavior {

        private final Self self;
        private final Pid consumer;
        private final boolean inStep;
        private long left;

        Producer(Self self, Object[] arguments) {
            this.self = self;
            this.consumer = (Pid) arguments[0];
            this.left = (long) arguments[1];
            this.inStep = (boolean) arguments[2];
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                self.send(consumer, "count");
            }
            if (left > 0 && inStep) {
                self.send(consumer, "counted?");
            } else if (left > 0) {
                self.send(self.pid(), "more");
            } else {
                self.send(consumer, "end");
                self.end(null);
            }
        }
    }
}
