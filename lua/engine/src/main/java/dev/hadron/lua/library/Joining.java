package dev.hadron.lua.library;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;

/** A {@code table.concat} under way. */
final class Joining {

    private static final int PORTION = 1024;

    private final LuaTable table;
    private final String separator;
    private final long last;
    private final StringBuilder text = new StringBuilder();
    private long at;

    Joining(Coroutine call) {
        table = call.tableArgument(0);
        separator = call.stringArgument(1, "");
        at = call.integerArgument(2, 1);
        last = call.integerArgument(3, table.length());
    }

    int run(Coroutine call) {
        int before = text.length();
        for (int i = 0; at <= last; i++) {
            if (i == PORTION || text.length() - before > 1 << 16) {
                call.chargeGrowth(text.length() - before, text.length());
                call.work(PORTION >> 1);
                before = text.length();
                i = 0;
                if (call.exhausted()) {
                    return call.pause(Continuation.holding(text.length(), this::run));
                }
            }
            Object value = table.get(at);
            if (!(value instanceof String || value instanceof Number)) {
                throw LuaError.of("invalid value (" + (value == null ? "nil" : Values.typeName(value)) + ") at index " + at
                        + " in table for 'concat'");
            }
            String part = Values.text(value);
            text.append(part);
            if (at == last) {
                break;
            }
            text.append(separator);
            at++;
        }
        call.charge(text.length());
        return call.returns(text.toString());
    }
}
