package dev.hadron.testkit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.hadron.testkit.Step.Batch;
import dev.hadron.testkit.Step.By;
import dev.hadron.testkit.Step.Call;
import dev.hadron.testkit.Step.Op;
import dev.hadron.testkit.Step.Tail;
import dev.hadron.testkit.Step.Target;

/** Makes up steps that have something to do with what is there. */
final class Generator {

    private static final List<String> HOSTS = List.of("m:reject", "m:drop-newest", "m:drop-oldest");
    private static final List<String> NAMES = List.of("n1", "n2", "n3");
    private static final List<String> TOPICS = List.of("a", "a", "b");
    private static final Op[] OPS = { Op.SPAWN, Op.SPAWN_MONITORED, Op.SPAWN_LINKED, Op.SPAWN_LINKED, Op.SPAWN_LINKED_MONITORED,
            Op.BUILD, Op.BUILD, Op.EXEC, Op.SEND, Op.SEND, Op.SEND, Op.SEND, Op.SEND, Op.SEND, Op.SEND_TWO, Op.MONITOR,
            Op.MONITOR, Op.UNMONITOR, Op.LINK, Op.LINK, Op.UNLINK, Op.TRAP, Op.TRAP, Op.TERMINATE, Op.CANCEL, Op.REGISTER,
            Op.UNREGISTER, Op.LOOKUP, Op.RECEIVE, Op.RECEIVE, Op.RECEIVE, Op.EVENT, Op.EVENT, Op.LISTEN, Op.LISTEN_MESSAGES,
            Op.UNLISTEN, Op.TIMER, Op.LATE };
    private static final List<Op> OUTSIDE = List.of(Op.SPAWN, Op.BUILD, Op.EXEC, Op.SEND, Op.TERMINATE, Op.CANCEL,
            Op.UNREGISTER,
            Op.LOOKUP, Op.LATE);
    /** What may follow in the same callback; more than one send to a mailbox in one callback is SEND_TWO's. */
    private static final Op[] SECOND = { Op.UNLINK, Op.UNMONITOR, Op.TERMINATE, Op.TRAP, Op.LINK, Op.MONITOR, Op.LOOKUP };

    private static final Op[] CROSSING = { Op.LINK, Op.UNLINK, Op.LINK, Op.UNLINK, Op.MONITOR, Op.UNMONITOR };

    private final Random random;
    private final boolean bursts;
    private Model model;
    private int number;
    private int calls;
    private boolean sends;
    private final Set<Integer> actors = new LinkedHashSet<>();

    Generator(long seed, boolean bursts) {
        this.random = new Random(TestKernelBuilder.spread(seed));
        this.bursts = bursts;
    }

    Step next(Model now) {
        model = now;
        number++;
        if (chance(8)) {
            return new Step.Pass(number, 1 + random.nextInt(10));
        }
        List<Batch> batches = batches();
        while (batches.size() > 1 && isUnclear(batches)) {
            batches = batches();
        }
        return new Step.Burst(number, batches);
    }

    private List<Batch> batches() {
        calls = 0;
        sends = false;
        actors.clear();
        List<Batch> batches = new ArrayList<>();
        for (int i = bursts && chance(2) ? 2 + random.nextInt(2) : 1; i > 0; i--) {
            actors.add(alive().isEmpty() || chance(6) ? 0 : pick(alive()));
        }
        boolean crossing = actors.size() == 2 && !actors.contains(0) && chance(3);
        for (int actor : actors) {
            batches.add(crossing ? crossing(actor) : batch(actor, actors.size() > 1));
        }
        return batches;
    }

    /**
     * Whether it cannot be seen afterwards if a trapping process has an event to read: where it unlinks from one that links to
     * it and ends, all at the same time, the contract allows both.
     */
    private boolean isUnclear(List<Batch> batches) {
        boolean ends = batches.stream().anyMatch(batch -> batch.tail() != Tail.NONE);
        return has(batches, Op.LINK) && has(batches, Op.UNLINK)
                && (ends || has(batches, Op.TERMINATE) || has(batches, Op.CANCEL))
                && (has(batches, Op.TRAP) || model.processes.values().stream().anyMatch(each -> each.trapping));
    }

    private static boolean has(List<Batch> batches, Op op) {
        return batches.stream().flatMap(batch -> batch.calls().stream()).anyMatch(call -> call.op() == op);
    }

    private Batch batch(int actor, boolean burst) {
        List<Call> made = new ArrayList<>();
        Call first = call(actor, op(actor, burst), null);
        made.add(first);
        if (actor != 0 && chance(4) && first.op() != Op.CANCEL) {
            Target spawned = first.host() == null ? first.target() : new Target(By.PID, first.id(), null);
            made.add(call(actor, SECOND[random.nextInt(SECOND.length)], first.op() == Op.EXEC ? null : spawned));
        }
        Tail tail = actor != 0 && chance(8) ? Tail.values()[1 + random.nextInt(3)] : Tail.NONE;
        String text = tail != Tail.UPGRADE ? null : chance(12) ? "bad" : definition();
        return new Batch(actor, made, tail, text);
    }

    /** Has one of two change its relation with the other, who does the same. */
    private Batch crossing(int actor) {
        Target other = new Target(By.PID, actors.stream().filter(each -> each != actor).findAny().orElseThrow(), null);
        List<Call> made = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            made.add(new Call(number * 10 + calls++, CROSSING[random.nextInt(CROSSING.length)], other, null, null, -1));
        }
        return new Batch(actor, made, chance(6) ? Tail.FAIL : Tail.NONE, null);
    }

    private Op op(int actor, boolean burst) {
        while (true) {
            Op op = OPS[random.nextInt(OPS.length)];
            boolean send = op == Op.SEND || op == Op.SEND_TWO;
            if (actor == 0 && !OUTSIDE.contains(op) || burst && (op == Op.LATE || op == Op.BUILD || send && sends)) {
                continue;
            }
            sends |= send;
            return op;
        }
    }

    private Call call(int actor, Op op, Target same) {
        int id = number * 10 + calls++;
        return switch (op) {
            case SPAWN, SPAWN_MONITORED, SPAWN_LINKED, SPAWN_LINKED_MONITORED, EXEC ->
                new Call(id, op, null, definition(), host(),
                        -1);
            case BUILD -> new Call(id, op, chance(2) ? null : new Target(By.NAME, 0, name()), definition(), host(),
                    random.nextInt(4 * (World.CAPACITY + 3)));
            case SEND -> new Call(id, op, target(actor, null), topic(), null, random.nextInt(3));
            case SEND_TWO -> new Call(id, op, reader(), topic(), null, -1);
            case MONITOR, LINK, TERMINATE -> new Call(id, op, target(actor, same), null, null, -1);
            case UNMONITOR, UNLINK -> new Call(id, op, related(actor, same), null, null, -1);
            case CANCEL ->
                new Call(id, op, target(actor, null), null, null, chance(2) ? Model.NO_DEADLINE : random.nextInt(12));
            case TRAP -> new Call(id, op, null, null, null, random.nextInt(2));
            case REGISTER -> new Call(id, op, chance(2) ? null : byPid(), name(), null, -1);
            case UNREGISTER, LOOKUP -> new Call(id, op, null, name(), null, -1);
            case TIMER -> new Call(id, op, null, pickTopic(), null, 1 + random.nextInt(9));
            case LATE -> new Call(id, op, byPid(), null, null, -1);
            case RECEIVE -> new Call(id, op, null, chance(2) ? null : pickTopic(), null, -1);
            case EVENT -> new Call(id, op, null, null, null, -1);
            case LISTEN, LISTEN_MESSAGES -> new Call(id, op, null, topic(), null, -1);
            case UNLISTEN -> new Call(id, op, null, pickTopic(), null, -1);
        };
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<Integer> alive() {
        return model.processes.values().stream().filter(Modeled::isAlive).map(process -> process.id).toList();
    }

    private Target target(int actor, Target same) {
        if (same != null && chance(2)) {
            return same;
        } else if (actors.size() > 1 && chance(2)) {
            List<Integer> others = actors.stream().filter(other -> other != actor && other != 0).toList();
            return others.isEmpty() ? byPid() : new Target(By.PID, pick(others), null);
        } else if (chance(4)) {
            return chance(10) ? new Target(By.MALFORMED, 0, "{what") : new Target(By.NAME, 0, pick(NAMES));
        }
        return byPid();
    }

    /** Often one whom the actor has to do with, or whose end it has not read yet. */
    private Target related(int actor, Target same) {
        Modeled process = model.processes.get(actor);
        List<Integer> related = new ArrayList<>(process.links);
        related.addAll(process.monitors);
        process.waiting.stream().filter(item -> item.isEvent() && item.sender() != 0)
                .forEach(item -> related.add(item.sender()));
        return related.isEmpty() || chance(3) ? target(actor, same) : new Target(By.PID, pick(related), null);
    }

    private Target byPid() {
        List<Integer> some = alive().isEmpty() || chance(8) ? List.copyOf(model.processes.keySet()) : alive();
        return some.isEmpty() ? new Target(By.NAME, 0, "n1") : new Target(chance(6) ? By.TEXT : By.PID, pick(some), null);
    }

    private Target reader() {
        List<Integer> readers = model.processes.values().stream().filter(each -> each.isAlive() && each.isReader())
                .map(process -> process.id).toList();
        return readers.isEmpty() ? new Target(By.NAME, 0, "nobody") : new Target(By.PID, pick(readers), null);
    }

    private String name() {
        return chance(25) ? pick(List.of("", "@n", "{n")) : pick(NAMES);
    }

    private String pickTopic() {
        return pick(TOPICS);
    }

    private String topic() {
        return chance(30) ? pick(List.of("", "@inbox")) : pickTopic();
    }

    private String definition() {
        return chance(25) ? pick(List.of("m:nobody", "bad"))
                : chance(8) ? pick(List.of("m:fails", "m:value"))
                        : chance(3) ? "m:reader" : "m:channels";
    }

    private String host() {
        return chance(40) ? pick(List.of("m:nowhere", "bad")) : pick(HOSTS);
    }
}
