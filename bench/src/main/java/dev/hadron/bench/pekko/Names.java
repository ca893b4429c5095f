package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.pekko.actor.ActorSelection;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * 100 senders that each send to 100 names in turn, {@value #CHUNK} in each of their turns. Typed actors find one another by a
 * receptionist that answers by messages; nearest to a send by name is the selection of classic actors, by path.
 */
final class Names extends PekkoProgram {

    private static final int NAMES = 100;
    private static final int SENDERS = 100;
    private static final int CHUNK = 64;

    private sealed interface Message {
    }

    private record Count() implements Message {
    }

    private record End(ActorRef<Message> main) implements Message {
    }

    private record More() implements Message {
    }

    private record Sent() implements Message {
    }

    private record Counted(long count) implements Message {
    }

    Names(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long each = messages / SENDERS;
        Program.check("messages", each * SENDERS, node.<Message> run(
                (context, result) -> Behaviors.receiveMessage(new Main(context, each, result)::onMessage)));
    }

    private static Behavior<Message> counter() {
        return Behaviors.setup(context -> {
            long[] count = new long[1];
            return Behaviors.receiveMessage(message -> {
                if (message instanceof Count) {
                    count[0]++;
                    return Behaviors.same();
                }
                ((End) message).main.tell(new Counted(count[0]));
                return Behaviors.stopped();
            });
        });
    }

    private static final class Main {

        private final CompletableFuture<Long> result;
        private final ActorRef<Message> self;
        private final ActorContext<Message> context;
        private int senders = SENDERS;
        private int counters = NAMES;
        private long sum;

        Main(ActorContext<Message> context, long each, CompletableFuture<Long> result) {
            this.context = context;
            this.self = context.getSelf();
            this.result = result;
            for (int i = 0; i < NAMES; i++) {
                context.spawn(counter(), "counter-" + i);
            }
            for (int i = 0; i < SENDERS; i++) {
                context.spawnAnonymous(sender(self, each, i));
            }
        }

        Behavior<Message> onMessage(Message message) {
            if (message instanceof Counted counted) {
                sum += counted.count;
                if (--counters == 0) {
                    result.complete(sum);
                    return Behaviors.stopped();
                }
            } else if (--senders == 0) {
                for (int i = 0; i < NAMES; i++) {
                    select(context, self.path() + "/counter-" + i).tell(new End(self), null);
                }
            }
            return Behaviors.same();
        }
    }

    private static ActorSelection select(ActorContext<Message> context, String path) {
        return Adapter.toClassic(context).actorSelection(path);
    }

    private static Behavior<Message> sender(ActorRef<Message> main, long messages, int first) {
        return Behaviors.setup(context -> {
            context.getSelf().tell(new More());
            return Behaviors.receiveMessage(new Sender(context, main, messages, first)::onMore);
        });
    }

    private static final class Sender {

        private static final Count COUNT = new Count();

        private final ActorContext<Message> context;
        private final ActorRef<Message> main;
        private final String[] paths;
        private long left;
        private int next;

        Sender(ActorContext<Message> context, ActorRef<Message> main, long messages, int first) {
            this.context = context;
            this.main = main;
            this.left = messages;
            this.next = first;
            this.paths = IntStream.range(0, NAMES).mapToObj(i -> main.path() + "/counter-" + i).toArray(String[]::new);
        }

        Behavior<Message> onMore(Message more) {
            for (int i = 0; i < CHUNK && left > 0; i++, left--) {
                select(context, paths[next++ % NAMES]).tell(COUNT, null);
            }
            if (left > 0) {
                context.getSelf().tell(more);
                return Behaviors.same();
            }
            main.tell(new Sent());
            return Behaviors.stopped();
        }
    }
}
