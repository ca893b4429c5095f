package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;

/** A {@code table.move} under way. */
final class Moving {

    private static final int PORTION = 1024;

    private final LuaTable from;
    private final LuaTable to;
    private final long first;
    private final long count;
    private final long target;
    private final boolean upward;
    private long moved;

    Moving(Coroutine call) {
        from = call.tableArgument(0);
        first = call.integerArgument(1);
        long end = call.integerArgument(2);
        target = call.integerArgument(3);
        to = call.argument(4) == null ? from : call.tableArgument(4);
        if (end >= first && !(first > 0 || end < Long.MAX_VALUE + first)) {
            throw call.argumentError(2, "too many elements to move");
        }
        count = end < first ? 0 : end - first + 1;
        if (count > 0 && target > Long.MAX_VALUE - count + 1) {
            throw call.argumentError(3, "destination wrap around");
        }
        upward = target > end || target <= first || to != from;
    }

    int run(Coroutine call) {
        for (int i = 0; moved < count; moved++, i++) {
            if (i == PORTION) {
                call.work(PORTION >> 2);
                i = 0;
                if (call.exhausted()) {
                    return call.pause(this::run);
                }
            }
            long offset = upward ? moved : count - 1 - moved;
            to.put(target + offset, from.get(first + offset));
        }
        return call.returns(to);
    }
}
