package dev.hadron.lua.process;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.LuaError;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.ErrorValue;

/** What a script has failed with where that is no error of the contract: a text, with the script's own calls as its trace. */
final class ScriptFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern LINE = Pattern.compile("(.+?):(\\d+): in (.*)");

    private ScriptFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The error of a process whose script has failed (R4.1). */
    static Throwable of(LuaError error) {
        if (error.value() instanceof ErrorValue known) {
            return known.error();
        }
        ScriptFailure failure = new ScriptFailure(Utf8.text(error.getMessage()), error.getCause());
        failure.setStackTrace(trace(error.traceback()));
        return failure;
    }

    private static StackTraceElement[] trace(String traceback) {
        List<StackTraceElement> trace = new ArrayList<>();
        traceback.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (parts.matches()) {
                trace.add(new StackTraceElement("lua", parts.group(3), parts.group(1), Integer.parseInt(parts.group(2))));
            }
        });
        return trace.toArray(StackTraceElement[]::new);
    }
}
