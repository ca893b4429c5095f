package dev.hadron.lua.modules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.ErrorValue;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Outgoing;

/**
 * The global {@code errors} (R14): the kinds; {@code errors.new(message)} and
 * {@code errors.new{message =, kind =, retryable =, details =}}; {@code errors.wrap(err, message)}, the same error with more to
 * say; {@code errors.is(err, kind)}.
 */
public final class ErrorsModule {

    /** About what making an error costs, in calls of a script. */
    private static final int WORK = 5;

    private ErrorsModule() {
    }

    /** The module. */
    public static LuaTable table() {
        LuaTable errors = LuaTable.shared();
        for (ErrorKind kind : ErrorKind.values()) {
            errors.put(kind.name(), kind.code());
        }
        Functions.add(errors, "errors.new", ErrorsModule::make);
        Functions.add(errors, "errors.wrap", ErrorsModule::wrap);
        Functions.add(errors, "errors.is", ErrorsModule::is);
        return errors.freeze();
    }

    private static int make(Coroutine call) {
        if (!(call.argument(0) instanceof LuaTable given)) {
            return error(call, ErrorKind.UNKNOWN, Utf8.text(call.stringArgument(0)), false, Map.of());
        }
        String message = Values.string(given.get("message"));
        if (message == null) {
            throw call.argumentError(0, "an error has a message, which is a string");
        }
        ErrorKind kind = kind(call, given.get("kind"));
        Object retryable = given.get("retryable");
        return Outgoing.all(call, "details", new Object[] { given.get("details") },
                (then, values) -> error(then, kind, Utf8.text(message),
                        retryable == null ? kind.retryableByDefault() : Values.truth(retryable), details(values[0])));
    }

    private static int error(Coroutine call, ErrorKind kind, String message, boolean retryable, Map<String, ?> details) {
        call.work(WORK);
        return call.returns(ErrorValue.of(call, new ScriptError(kind, message, retryable, details)));
    }

    private static Map<String, ?> details(@Nullable Object copy) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (copy instanceof Map<?, ?> map) {
            map.forEach((key, value) -> details.put(String.valueOf(key), value));
        } else if (copy != null && !(copy instanceof List<?> list && list.isEmpty())) {
            details.put("details", copy);
        }
        return details;
    }

    private static ErrorKind kind(Coroutine call, @Nullable Object code) {
        if (code == null) {
            return ErrorKind.UNKNOWN;
        }
        for (ErrorKind kind : ErrorKind.values()) {
            if (kind.code().equals(code)) {
                return kind;
            }
        }
        throw call.argumentError(0, "there is no kind '" + Values.text(code) + "'; the kinds are errors.INVALID and its like");
    }

    private static int wrap(Coroutine call) {
        String message = Utf8.text(call.stringArgument(1));
        ProcessException error = call.argument(0) instanceof ErrorValue known ? known.error()
                : new ScriptError(ErrorKind.INTERNAL, Utf8.text(call.stringArgument(0)), false, Map.of());
        call.work(error.details().size());
        return error(call, error.kind(), message + ": " + error.message(), error.retryable(), error.details());
    }

    private static int is(Coroutine call) {
        return call.returns(call.argument(0) instanceof ErrorValue known
                && known.error().kind().code().equals(call.stringArgument(1)));
    }
}
