package dev.hadron.lua.modules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.Values;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Weights;

/** A logger with the fields that it adds to each line. Fields are texts, shown after the message and given as MDC. */
record LoggerValue(Function<LuaProcess, LogOrigin> origin, Map<String, String> fields) implements LuaUserdata, LuaHolder {

    private static final int MAX_FIELDS = 64;
    /** About what a line costs, in calls of a script. */
    private static final int WORK = 100;
    private static final LuaTable METATABLE = makeMetatable();

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    @Override
    public long bytes() {
        return Weights.ofAll(fields);
    }

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        level(methods, "debug", Logger.Level.DEBUG);
        level(methods, "info", Logger.Level.INFO);
        level(methods, "warn", Logger.Level.WARN);
        level(methods, "error", Logger.Level.ERROR);
        Functions.add(methods, "with", call -> call.returns(self(call).with(call, 1)));
        return Functions.metatable("logger", methods, call -> call.returns("logger")).freeze();
    }

    private static void level(LuaTable methods, String name, Logger.Level level) {
        Functions.add(methods, name, call -> self(call).write(call, level));
    }

    private static LoggerValue self(Coroutine call) {
        if (call.argument(0) instanceof LoggerValue logger) {
            return logger;
        }
        throw call.argumentError(0, "logger expected; call it with a colon, as in logger:info('text')");
    }

    private int write(Coroutine call, Logger.Level level) {
        String message = Utf8.text(call.stringArgument(1));
        LogOrigin from = origin.apply(call.process());
        Logger log = Logger.getLogger(from.category());
        if (!log.isEnabled(level)) {
            return call.returns();
        }
        Map<String, String> given = with(call, 2).fields;
        call.work(WORK + (message.length() >> 6));
        Map<String, String> all = new LinkedHashMap<>(given);
        all.put("pid", from.pid());
        all.put("definition", from.definition());
        all.put("host", from.host());
        all.forEach(MDC::put);
        try {
            log.log(level, given.isEmpty() ? message : message + " " + given);
        } finally {
            all.keySet().forEach(MDC::remove);
        }
        return call.returns();
    }

    /** The logger with the fields of an argument added; the same where there are none. */
    private LoggerValue with(Coroutine call, int index) {
        if (call.argument(index) == null) {
            return this;
        }
        Map<String, String> all = new TreeMap<>(fields);
        call.tableArgument(index).forEach((key, value) -> {
            call.work(1);
            if (!(key instanceof String name)) {
                throw call.argumentError(index, "a field's name is a string, not a " + Values.typeName(key));
            }
            String text = value instanceof Boolean flag ? flag.toString() : Values.string(value);
            if (text == null) {
                throw call.argumentError(index, "the field '" + name + "' is a " + Values.typeName(value)
                        + "; a field's value is a string, a number or a boolean");
            }
            all.put(Utf8.text(name), Utf8.text(text));
        });
        if (all.size() > MAX_FIELDS) {
            throw call.argumentError(index, "more than " + MAX_FIELDS + " fields");
        }
        LoggerValue next = new LoggerValue(origin, Collections.unmodifiableMap(all));
        call.work(all.size());
        call.process().allocate(next.bytes());
        return next;
    }
}
