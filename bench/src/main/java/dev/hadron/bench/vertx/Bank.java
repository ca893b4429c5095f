package dev.hadron.bench.vertx;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import io.vertx.core.Handler;
import io.vertx.core.eventbus.Message;

/**
 * A teller with {@value #OPEN} transactions under way between {@value #ACCOUNTS} accounts. An account that is credited debits
 * another one with a higher number, and lets everything else wait until that has answered.
 */
final class Bank extends BusProgram {

    private static final int ACCOUNTS = 1_000;
    private static final int OPEN = 1_000;
    private static final String TELLER = "teller";

    /** What an account is to do. */
    private enum Kind {
        CREDIT,
        DEBIT,
        DEBITED,
        CLOSE
    }

    /** An order, with the other account's address; where it closes that is missing. */
    private record Order(Kind kind, String other, long amount) {
    }

    Bank() {
        bus.registerDefaultCodec(Order.class, new AsItIs<>("order"));
    }

    @Override
    public void run(long transactions, Measures measures) throws Exception {
        Teller teller = new Teller(transactions);
        on(0, TELLER, teller);
        for (int i = 0; i < ACCOUNTS; i++) {
            on(i, account(i), new Account(account(i)));
        }
        at(0, teller::open);
        Program.check("sum of all balances", 0, get(teller.result));
        leave();
    }

    private static String account(int number) {
        return "account-" + number;
    }

    private final class Teller implements Handler<Message<Long>> {

        private final CompletableFuture<Long> result = new CompletableFuture<>();
        private final SplittableRandom random = new SplittableRandom(1);
        private long begun;
        private long left;
        private int closing = ACCOUNTS;
        private long sum;

        Teller(long transactions) {
            this.begun = transactions;
            this.left = transactions;
        }

        void open() {
            for (int i = 0; i < OPEN; i++) {
                begin();
            }
        }

        private void begin() {
            if (begun-- > 0) {
                int from = random.nextInt(ACCOUNTS - 1);
                int to = from + 1 + random.nextInt(ACCOUNTS - 1 - from);
                send(account(from), new Order(Kind.CREDIT, account(to), random.nextInt(1_000)));
            }
        }

        /** A transaction is done, or, when all are, an account's balance. */
        @Override
        public void handle(Message<Long> answer) {
            if (left == 0) {
                sum += answer.body();
                if (--closing == 0) {
                    result.complete(sum);
                }
            } else if (--left > 0) {
                begin();
            } else {
                for (int i = 0; i < ACCOUNTS; i++) {
                    send(account(i), new Order(Kind.CLOSE, null, 0));
                }
            }
        }
    }

    private final class Account implements Handler<Message<Order>> {

        private final String address;
        private final Queue<Order> waiting = new ArrayDeque<>();
        private Order credit;
        private long balance;

        Account(String address) {
            this.address = address;
        }

        @Override
        public void handle(Message<Order> message) {
            Order order = message.body();
            if (order.kind == Kind.DEBITED) {
                send(TELLER, 0L);
                credit = null;
                while (credit == null && !waiting.isEmpty()) {
                    act(waiting.remove());
                }
            } else if (credit != null) {
                waiting.add(order);
            } else {
                act(order);
            }
        }

        private void act(Order order) {
            switch (order.kind) {
                case CREDIT -> {
                    balance += order.amount;
                    credit = order;
                    send(order.other, new Order(Kind.DEBIT, address, order.amount));
                }
                case DEBIT -> {
                    balance -= order.amount;
                    send(order.other, new Order(Kind.DEBITED, address, order.amount));
                }
                default -> send(TELLER, balance);
            }
        }
    }
}
