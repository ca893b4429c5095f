package dev.hadron.bench.pekko;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A tree of actors, ten under each; each leaf tells its number, each inner one the sum of those under it. */
final class Skynet extends PekkoProgram {

    private static final int CHILDREN = 10;

    Skynet(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long leaves, Measures measures) throws Exception {
        Program.check("sum", leaves * (leaves - 1) / 2, node.<Long> run((context, result) -> {
            context.spawnAnonymous(part(context.getSelf(), 0, leaves));
            return Sum.of(1, result);
        }));
    }

    private static Behavior<Long> part(ActorRef<Long> parent, long first, long leaves) {
        return Behaviors.setup(context -> {
            if (leaves == 1) {
                parent.tell(first);
                return Behaviors.stopped();
            }
            int children = (int) Math.min(CHILDREN, leaves);
            for (int i = 0; i < children; i++) {
                long from = leaves * i / children;
                context.spawnAnonymous(part(context.getSelf(), first + from, leaves * (i + 1) / children - from));
            }
            return Behaviors.receiveMessage(new Inner(parent, children)::onSum);
        });
    }

    private static final class Inner {

        private final ActorRef<Long> parent;
        private int left;
        private long sum;

        Inner(ActorRef<Long> parent, int children) {
            this.parent = parent;
            this.left = children;
        }

        Behavior<Long> onSum(Long more) {
            sum += more;
            if (--left > 0) {
                return Behaviors.same();
            }
            parent.tell(sum);
            return Behaviors.stopped();
        }
    }
}
