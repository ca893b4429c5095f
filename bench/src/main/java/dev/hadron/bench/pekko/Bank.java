package dev.hadron.bench.pekko;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.StashBuffer;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * A teller with {@value #OPEN} transactions under way between {@value #ACCOUNTS} accounts. An account that is credited debits
 * another one with a higher number, and stashes everything else until that has answered.
 */
final class Bank extends PekkoProgram {

    private static final int ACCOUNTS = 1_000;
    private static final int OPEN = 1_000;

    private sealed interface Order {
    }

    private record Credit(ActorRef<Order> to, long amount, ActorRef<Answer> teller) implements Order {
    }

    private record Debit(long amount, ActorRef<Order> from) implements Order {
    }

    private record Debited() implements Order {
    }

    private record Close(ActorRef<Answer> teller) implements Order {
    }

    private sealed interface Answer {
    }

    private record Done() implements Answer {
    }

    private record Balance(long amount) implements Answer {
    }

    Bank(PekkoNode node) {
        super(node);
    }

    @Override
    public void run(long transactions, Measures measures) throws Exception {
        Program.check("sum of all balances", 0, node.<Answer> run(
                (context, result) -> Behaviors.receiveMessage(new Teller(context, transactions, result)::onAnswer)));
    }

    private static final class Teller {

        private final ActorRef<Answer> self;
        private final CompletableFuture<Long> result;
        private final SplittableRandom random = new SplittableRandom(1);
        private final List<ActorRef<Order>> accounts;
        private long begun;
        private long left;
        private int open = ACCOUNTS;
        private long sum;

        Teller(ActorContext<Answer> context, long transactions, CompletableFuture<Long> result) {
            this.self = context.getSelf();
            this.result = result;
            this.begun = transactions;
            this.left = transactions;
            this.accounts = IntStream.range(0, ACCOUNTS).mapToObj(i -> context.spawnAnonymous(account())).toList();
            for (int i = 0; i < OPEN; i++) {
                begin();
            }
        }

        private void begin() {
            if (begun-- > 0) {
                int from = random.nextInt(ACCOUNTS - 1);
                int to = from + 1 + random.nextInt(ACCOUNTS - 1 - from);
                accounts.get(from).tell(new Credit(accounts.get(to), random.nextInt(1_000), self));
            }
        }

        Behavior<Answer> onAnswer(Answer answer) {
            if (answer instanceof Balance balance) {
                sum += balance.amount;
                if (--open == 0) {
                    result.complete(sum);
                    return Behaviors.stopped();
                }
            } else if (--left > 0) {
                begin();
            } else {
                accounts.forEach(account -> account.tell(new Close(self)));
            }
            return Behaviors.same();
        }
    }

    private static Behavior<Order> account() {
        return Behaviors.withStash(OPEN + 1,
                stash -> Behaviors.setup(context -> new Account(context.getSelf(), stash).free()));
    }

    private static final class Account {

        private final ActorRef<Order> self;
        private final StashBuffer<Order> stash;
        private final Behavior<Order> free = Behaviors.receiveMessage(this::onOrder);
        private final Behavior<Order> waiting = Behaviors.receiveMessage(this::onOrderWhileWaiting);
        private ActorRef<Answer> teller;
        private long balance;

        Account(ActorRef<Order> self, StashBuffer<Order> stash) {
            this.self = self;
            this.stash = stash;
        }

        Behavior<Order> free() {
            return free;
        }

        private Behavior<Order> onOrder(Order order) {
            if (order instanceof Credit credit) {
                balance += credit.amount;
                teller = credit.teller;
                credit.to.tell(new Debit(credit.amount, self));
                return waiting;
            } else if (order instanceof Debit debit) {
                balance -= debit.amount;
                debit.from.tell(new Debited());
                return Behaviors.same();
            }
            ((Close) order).teller.tell(new Balance(balance));
            return Behaviors.stopped();
        }

        private Behavior<Order> onOrderWhileWaiting(Order order) {
            if (order instanceof Debited) {
                teller.tell(new Done());
                return stash.unstashAll(free);
            }
            stash.stash(order);
            return Behaviors.same();
        }
    }
}
