package dev.hadron.lua.library;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;

/** {@code os.time}, {@code os.clock} and {@code os.date} (manual 6.9); nothing else of {@code os} is there. */
final class OsLibrary {

    private static final String[] FIELDS = { "year", "month", "day", "hour", "min", "sec" };

    private OsLibrary() {
    }

    static LuaTable table() {
        LuaTable os = LuaTable.shared();
        Libraries.add(os, "os.time", OsLibrary::time);
        Libraries.add(os, "os.clock", call -> call.returns(System.nanoTime() / 1e9));
        Libraries.add(os, "os.date", OsLibrary::date);
        return os.freeze();
    }

    private static int time(Coroutine call) {
        if (call.argument(0) == null) {
            return call.returns(Math.floorDiv(call.process().runtime().clock().millis(), 1000));
        }
        LuaTable table = call.tableArgument(0);
        long[] parts = new long[FIELDS.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = field(table, FIELDS[i], i < 3 ? null : i == 3 ? 12L : 0L);
        }
        try {
            ZonedDateTime time = LocalDateTime.of(Math.toIntExact(parts[0]), 1, 1, 0, 0).plusMonths(parts[1] - 1)
                    .plusDays(parts[2] - 1).plusHours(parts[3]).plusMinutes(parts[4]).plusSeconds(parts[5])
                    .atZone(call.process().runtime().clock().getZone());
            fill(table, time);
            return call.returns(time.toEpochSecond());
        } catch (DateTimeException | ArithmeticException e) {
            throw LuaError.of("time result cannot be represented in this installation");
        }
    }

    private static long field(LuaTable table, String name, Long absent) {
        Object value = table.get(name);
        if (value == null) {
            if (absent == null) {
                throw LuaError.of("field '" + name + "' missing in date table");
            }
            return absent;
        }
        Long whole = Values.integer(value);
        if (whole == null) {
            throw LuaError.of("field '" + name + "' is not an integer");
        }
        if (Math.abs(whole) > 1L << 40) {
            throw LuaError.of("field '" + name + "' is out-of-bound");
        }
        return whole;
    }

    private static int date(Coroutine call) {
        String format = call.stringArgument(0, "%c");
        long seconds = call.integerArgument(1, Math.floorDiv(call.process().runtime().clock().millis(), 1000));
        boolean utc = format.startsWith("!");
        String rest = utc ? format.substring(1) : format;
        ZoneId zone = utc ? ZoneOffset.UTC : call.process().runtime().clock().getZone();
        ZonedDateTime time;
        try {
            time = Instant.ofEpochSecond(seconds).atZone(zone);
        } catch (DateTimeException e) {
            throw LuaError.of("date result cannot be represented in this installation");
        }
        if (rest.startsWith("*t")) {
            LuaTable table = call.newTable(0, 9);
            fill(table, time);
            return call.returns(table);
        }
        String text = DateText.format(call, rest, time);
        call.charge(text.length());
        return call.returns(text);
    }

    private static void fill(LuaTable table, ZonedDateTime time) {
        table.put("year", (long) time.getYear());
        table.put("month", (long) time.getMonthValue());
        table.put("day", (long) time.getDayOfMonth());
        table.put("hour", (long) time.getHour());
        table.put("min", (long) time.getMinute());
        table.put("sec", (long) time.getSecond());
        table.put("wday", (long) time.getDayOfWeek().getValue() % 7 + 1);
        table.put("yday", (long) time.getDayOfYear());
        table.put("isdst", time.getZone().getRules().isDaylightSavings(time.toInstant()));
    }
}
