package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;

/** Table functions (manual 6.6). They read and write tables as they are, without metamethods. */
final class TableLibrary {

    private static final int MAX_UNPACKED = 900_000;

    private TableLibrary() {
    }

    static LuaTable table() {
        LuaTable table = LuaTable.shared();
        Libraries.add(table, "table.insert", TableLibrary::insert);
        Libraries.add(table, "table.remove", TableLibrary::remove);
        Libraries.add(table, "table.concat", call -> new Joining(call).run(call));
        Libraries.add(table, "table.unpack", TableLibrary::unpack);
        Libraries.add(table, "table.pack", TableLibrary::pack);
        Libraries.add(table, "table.move", call -> new Moving(call).run(call));
        Libraries.add(table, "table.sort", call -> new Sorting(call).run(call));
        return table.freeze();
    }

    private static int insert(Coroutine call) {
        LuaTable table = call.tableArgument(0);
        long end = table.length() + 1L;
        if (call.arguments() == 2) {
            table.put(end, call.argument(1));
            return call.returns();
        }
        if (call.arguments() != 3) {
            throw LuaError.of("wrong number of arguments to 'insert'");
        }
        long position = call.integerArgument(1);
        if (position < 1 || position > end) {
            throw call.argumentError(1, "position out of bounds");
        }
        Object value = call.argument(2);
        call.work(end - position >> 9);
        if (position == end || !table.insertAt(position, value)) {
            for (long i = end; i > position; i--) {
                table.put(i, table.get(i - 1));
            }
            table.put(position, value);
        }
        return call.returns();
    }

    private static int remove(Coroutine call) {
        LuaTable table = call.tableArgument(0);
        long length = table.length();
        long position = call.integerArgument(1, length);
        if (call.arguments() > 1 && length + 1 != position && (position < 1 || position > length + 1)
                && !(length == 0 && position == 0)) {
            throw call.argumentError(0, "position out of bounds");
        }
        Object removed = table.get(position);
        call.work(Math.max(0, length - position) >> 9);
        if (!table.removeAt(position)) {
            for (long i = position; i < length; i++) {
                table.put(i, table.get(i + 1));
            }
            if (removed != null || position <= length) {
                table.put(Math.max(position, Math.min(length, position)), null);
            }
        }
        return call.returns(removed);
    }

    private static int unpack(Coroutine call) {
        Object value = call.argument(0);
        long from = call.integerArgument(1, 1);
        LuaTable table = call.tableArgument(0);
        long to = call.integerArgument(2, table.length());
        if (from > to) {
            return call.returns();
        }
        long n = to - from + 1;
        if (n <= 0 || n > MAX_UNPACKED) {
            throw LuaError.of("too many results to unpack");
        }
        call.work(n >> 5);
        Object[] counted = from == 1 ? table.counted(n) : null;
        if (counted != null && value == table) {
            return call.returnsAll(counted, (int) n);
        }
        Object[] values = new Object[(int) n];
        for (int i = 0; i < values.length; i++) {
            values[i] = table.get(from + i);
        }
        return call.returnsAll(values);
    }

    private static int pack(Coroutine call) {
        int n = call.arguments();
        Object[] values = new Object[n];
        for (int i = 0; i < n; i++) {
            values[i] = call.argument(i);
        }
        LuaTable table = call.newTable(n, 1);
        table.fill(values, n);
        table.put("n", (long) n);
        return call.returns(table);
    }
}
