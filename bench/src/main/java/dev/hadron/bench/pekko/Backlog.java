package dev.hadron.bench.pekko;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A mailbox that fills up and is drained: all messages are sent in one turn of the only thread that there is. */
final class Backlog extends PekkoProgram {

    private static final long GO = -1;

    Backlog(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        Program.check("sum", messages * (messages - 1) / 2, node.<Long> run((context, result) -> {
            ActorRef<Long> reader = context.spawnAnonymous(reader(context.getSelf()));
            for (long i = 0; i < messages; i++) {
                reader.tell(i);
            }
            reader.tell(GO);
            return Sum.of(1, result);
        }));
    }

    private static Behavior<Long> reader(ActorRef<Long> main) {
        return Behaviors.setup(context -> {
            long[] sum = new long[1];
            return Behaviors.receiveMessage(item -> {
                if (item != GO) {
                    sum[0] += item;
                    return Behaviors.same();
                }
                main.tell(sum[0]);
                return Behaviors.stopped();
            });
        });
    }
}
