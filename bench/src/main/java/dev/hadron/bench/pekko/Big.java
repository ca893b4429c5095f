package dev.hadron.bench.pekko;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 120 actors, each of which sends to one of all of them by chance, waits for the answer, and sends again. */
final class Big extends PekkoProgram {

    private static final int ACTORS = 120;

    private sealed interface Message {
    }

    private record Ping(ActorRef<Message> from) implements Message {
    }

    private record Members(List<ActorRef<Message>> all) implements Message {
    }

    private enum Word implements Message {
        PONG,
        END
    }

    Big(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long pings = messages / 2 / ACTORS;
        Program.check("answers", pings * ACTORS,
                node.<Long> run((context, result) -> Behaviors.receiveMessage(new Main(context, pings, result)::onDone)));
    }

    private static Behavior<Message> member(ActorRef<Long> main, long pings, int seed) {
        return Behaviors.setup(context -> Behaviors
                .receiveMessage(new Member(context.getSelf(), main, pings, new SplittableRandom(seed))::onMessage));
    }

    private static final class Main {

        private final List<ActorRef<Message>> members;
        private final CompletableFuture<Long> result;
        private long answers;
        private int done;

        Main(ActorContext<Long> context, long pings, CompletableFuture<Long> result) {
            this.result = result;
            this.members = IntStream.range(0, ACTORS)
                    .mapToObj(i -> context.spawnAnonymous(member(context.getSelf(), pings, i))).toList();
            members.forEach(member -> member.tell(new Members(members)));
        }

        Behavior<Long> onDone(Long more) {
            answers += more;
            if (++done < ACTORS) {
                return Behaviors.same();
            }
            members.forEach(member -> member.tell(Word.END));
            result.complete(answers);
            return Behaviors.stopped();
        }
    }

    private static final class Member {

        private final ActorRef<Long> main;
        private final long pings;
        private final SplittableRandom random;
        private final Ping ping;
        private List<ActorRef<Message>> members = List.of();
        private long answers;

        Member(ActorRef<Message> self, ActorRef<Long> main, long pings, SplittableRandom random) {
            this.main = main;
            this.pings = pings;
            this.random = random;
            this.ping = new Ping(self);
        }

        Behavior<Message> onMessage(Message message) {
            if (message instanceof Ping other) {
                other.from.tell(Word.PONG);
            } else if (message == Word.PONG) {
                pong();
            } else if (message instanceof Members all) {
                members = all.all;
                ping();
            } else {
                return Behaviors.stopped();
            }
            return Behaviors.same();
        }

        private void ping() {
            members.get(random.nextInt(ACTORS)).tell(ping);
        }

        private void pong() {
            if (++answers < pings) {
                ping();
            } else {
                main.tell(answers);
            }
        }
    }
}
