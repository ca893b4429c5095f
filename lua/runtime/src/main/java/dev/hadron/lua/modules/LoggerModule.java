package dev.hadron.lua.modules;

import java.util.Map;
import java.util.function.Function;

import dev.hadron.lua.LuaProcess;

/**
 * {@code logger:debug(message, fields)}, {@code :info}, {@code :warn}, {@code :error}, and {@code logger:with(fields)}, which
 * answers a logger that adds these fields to each line.
 */
public final class LoggerModule {

    private LoggerModule() {
    }

    /** The module. @param origin tells whose process writes */
    public static Object logger(Function<LuaProcess, LogOrigin> origin) {
        return new LoggerValue(origin, Map.of());
    }
}
