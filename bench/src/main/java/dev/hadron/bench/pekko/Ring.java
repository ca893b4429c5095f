package dev.hadron.bench.pekko;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A ring of 100 actors that pass one number on, one less at each hop. */
final class Ring extends PekkoProgram {

    private static final int ACTORS = 100;

    private sealed interface Message {
    }

    private record Next(ActorRef<Message> next) implements Message {
    }

    private record Hop(long left) implements Message {
    }

    private record Leave(long others) implements Message {
    }

    Ring(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long hops, Measures measures) throws Exception {
        Program.check("last of the ring", hops % ACTORS, node.<Long> run((context, result) -> {
            ActorRef<Message> first = context.spawnAnonymous(member(0, context.getSelf(), null));
            ActorRef<Message> next = first;
            for (long i = ACTORS - 1; i > 0; i--) {
                next = context.spawnAnonymous(member(i, context.getSelf(), next));
            }
            first.tell(new Next(next));
            first.tell(new Hop(hops));
            return Sum.of(1, result);
        }));
    }

    private static Behavior<Message> member(long index, ActorRef<Long> main, ActorRef<Message> next) {
        return Behaviors.receiveMessage(new Member(index, main, next)::onMessage);
    }

    private static final class Member {

        private final long index;
        private final ActorRef<Long> main;
        private ActorRef<Message> next;

        Member(long index, ActorRef<Long> main, ActorRef<Message> next) {
            this.index = index;
            this.main = main;
            this.next = next;
        }

        Behavior<Message> onMessage(Message message) {
            if (message instanceof Hop hop) {
                return hop(hop.left);
            } else if (message instanceof Leave leave) {
                return leave(leave.others);
            }
            next = ((Next) message).next;
            return Behaviors.same();
        }

        private Behavior<Message> hop(long left) {
            if (left > 0) {
                next.tell(new Hop(left - 1));
                return Behaviors.same();
            }
            main.tell(index);
            return leave(ACTORS - 1);
        }

        private Behavior<Message> leave(long others) {
            if (others > 0) {
                next.tell(new Leave(others - 1));
            }
            return Behaviors.stopped();
        }
    }
}
