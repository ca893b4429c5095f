package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * A teller with {@value #OPEN} transactions under way between {@value #ACCOUNTS} accounts. An account that is credited debits
 * another one with a higher number, and lets everything else wait until that has answered.
 */
final class Bank extends NodeProgram {

    private static final int ACCOUNTS = 1_000;
    private static final int OPEN = 1_000;

    private record Transfer(Pid to, long amount) {
    }

    Bank() {
        super(Node.of(Node.DEFAULTS, behavior("bench:teller", Teller::new), behavior("bench:account", Account::new)));
    }

    @Override
    public void run(long transactions, Measures measures) {
        Program.check("sum of all balances", 0, node.<Long> exec("bench:teller", transactions));
    }

    private static final class Teller implements Behavior {

        private final Self self;
        private final SplittableRandom random = new SplittableRandom(1);
        private final Pid[] accounts = new Pid[ACCOUNTS];
        private final Sum balances;
        private long begun;
        private long left;

        Teller(Self self, Object[] arguments) {
            this.self = self;
            this.balances = new Sum(self, ACCOUNTS);
            this.begun = (long) arguments[0];
            this.left = begun;
            for (int i = 0; i < ACCOUNTS; i++) {
                accounts[i] = self.spawn("bench:account", Node.HOST);
            }
            for (int i = 0; i < OPEN; i++) {
                begin();
            }
        }

        private void begin() {
            if (begun-- > 0) {
                int from = random.nextInt(ACCOUNTS - 1);
                int to = from + 1 + random.nextInt(ACCOUNTS - 1 - from);
                self.send(accounts[from], "credit", new Transfer(accounts[to], random.nextInt(1_000)));
            }
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("balance")) {
                balances.onMessage(message);
            } else if (--left > 0) {
                begin();
            } else {
                for (Pid account : accounts) {
                    self.send(account, "close");
                }
            }
        }
    }

    private static final class Account implements Behavior {

        private final Self self;
        private final Queue<Message> waiting = new ArrayDeque<>();
        private Message credit;
        private long balance;

        Account(Self self, Object[] arguments) {
            this.self = self;
        }

        @Override
        public void onMessage(Message message) {
            if (message.topic().equals("debited")) {
                self.send(credit.from(), "done");
                credit = null;
                while (credit == null && !waiting.isEmpty()) {
                    act(waiting.remove());
                }
            } else if (credit != null) {
                waiting.add(message);
            } else {
                act(message);
            }
        }

        private void act(Message message) {
            switch (message.topic()) {
                case "credit" -> {
                    Transfer transfer = (Transfer) message.payload();
                    balance += transfer.amount;
                    credit = message;
                    self.send(transfer.to, "debit", transfer.amount);
                }
                case "debit" -> {
                    balance -= (long) message.payload();
                    self.send(message.from(), "debited");
                }
                default -> {
                    self.send(message.from(), "balance", balance);
                    self.end(null);
                }
            }
        }
    }
}
