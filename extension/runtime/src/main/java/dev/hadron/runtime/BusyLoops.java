package dev.hadron.runtime;

import java.util.StringJoiner;

import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.ShardInfo;

/** Says which event loops are in the middle of a process's turn, and whose. */
final class BusyLoops {

    private BusyLoops() {
    }

    static String describe(Inspector inspector) {
        StringJoiner busy = new StringJoiner(", ");
        for (ShardInfo shard : inspector.shards()) {
            if (shard.running() != null) {
                busy.add(shard.thread() + " runs " + shard.running());
            }
        }
        return busy.length() == 0 ? "none of them runs a process just now" : busy.toString();
    }
}
