package dev.hadron.bench.executor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.function.Consumer;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * A teller with {@value #OPEN} transactions under way between {@value #ACCOUNTS} accounts. An account that is credited debits
 * another one with a higher number, and lets everything else wait until that has answered.
 */
final class Bank extends PoolProgram {

    private static final int ACCOUNTS = 1_000;
    private static final int OPEN = 1_000;
    private static final long DONE = 0;

    /** What an account is to do. */
    private enum Kind {
        CREDIT,
        DEBIT,
        DEBITED,
        CLOSE
    }

    /** An order, with the other account; where it closes that is missing. */
    private record Order(Kind kind, Cell<Order> other, long amount) {
    }

    @Override
    public void run(long transactions, Measures measures) throws Exception {
        Sum sum = new Sum(ACCOUNTS);
        Cell<Long> teller = new Cell<>(pool);
        List<Cell<Order>> accounts = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            Cell<Order> account = new Cell<>(pool);
            accounts.add(account.handle(new Account(account, teller)));
        }
        teller.handle(new Teller(accounts, transactions, sum));
        teller.tell(Teller.OPENING);
        Program.check("sum of all balances", 0, sum.get());
    }

    private static final class Teller implements Consumer<Long> {

        private static final long OPENING = -1;

        private final List<Cell<Order>> accounts;
        private final Sum sum;
        private final SplittableRandom random = new SplittableRandom(1);
        private long begun;
        private long left;

        Teller(List<Cell<Order>> accounts, long transactions, Sum sum) {
            this.accounts = accounts;
            this.sum = sum;
            this.begun = transactions;
            this.left = transactions;
        }

        /** The first transactions are to begin, or one is done, or, when all are, an account's balance. */
        @Override
        public void accept(Long answer) {
            if (left == 0) {
                sum.add(answer);
            } else if (answer == OPENING) {
                for (int i = 0; i < OPEN; i++) {
                    begin();
                }
            } else if (--left > 0) {
                begin();
            } else {
                accounts.forEach(account -> account.tell(new Order(Kind.CLOSE, null, 0)));
            }
        }

        private void begin() {
            if (begun-- > 0) {
                int from = random.nextInt(ACCOUNTS - 1);
                int to = from + 1 + random.nextInt(ACCOUNTS - 1 - from);
                accounts.get(from).tell(new Order(Kind.CREDIT, accounts.get(to), random.nextInt(1_000)));
            }
        }
    }

    private static final class Account implements Consumer<Order> {

        private final Cell<Order> self;
        private final Cell<Long> teller;
        private final Queue<Order> waiting = new ArrayDeque<>();
        private Order credit;
        private long balance;

        Account(Cell<Order> self, Cell<Long> teller) {
            this.self = self;
            this.teller = teller;
        }

        @Override
        public void accept(Order order) {
            if (order.kind == Kind.DEBITED) {
                teller.tell(DONE);
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
                    order.other.tell(new Order(Kind.DEBIT, self, order.amount));
                }
                case DEBIT -> {
                    balance -= order.amount;
                    order.other.tell(new Order(Kind.DEBITED, self, order.amount));
                }
                default -> teller.tell(balance);
            }
        }
    }
}
