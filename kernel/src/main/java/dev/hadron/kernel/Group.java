package dev.hadron.kernel;

import java.util.function.ToLongFunction;

/** All processes of one definition on one host: a cell for each shard, so that no two threads count in one place. */
final class Group implements GroupMeters {

    final Host host;
    /** Tells the groups of a host apart, mostly. */
    final int number;
    private final String definition;
    private final GroupCell[] cells;

    Group(Host host, int number, String definition, int shards) {
        this.host = host;
        this.number = number;
        this.definition = definition;
        this.cells = new GroupCell[shards];
        for (int i = 0; i < shards; i++) {
            cells[i] = new GroupCell(this);
        }
    }

    GroupCell cell(Shard shard) {
        return cells[shard.index];
    }

    @Override
    public String host() {
        return host.id();
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public long alive() {
        return sum(GroupCell::alive);
    }

    @Override
    public long spawned() {
        return sum(cell -> cell.spawned.sum());
    }

    @Override
    public long ended(Outcome outcome) {
        return sum(cell -> cell.ended(outcome));
    }

    @Override
    public long accepted() {
        return sum(cell -> cell.accepted);
    }

    @Override
    public long received() {
        return sum(cell -> cell.received);
    }

    @Override
    public long rejected() {
        return sum(cell -> cell.rejected.sum());
    }

    @Override
    public long dropped() {
        return sum(cell -> cell.dropped);
    }

    @Override
    public long deadLetters() {
        return sum(cell -> cell.deadLetters);
    }

    @Override
    public long waiting() {
        return sum(GroupCell::waiting);
    }

    private long sum(ToLongFunction<GroupCell> part) {
        long sum = 0;
        for (GroupCell cell : cells) {
            sum += part.applyAsLong(cell);
        }
        return sum;
    }
}
