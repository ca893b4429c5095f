package dev.hadron.lua.modules;

import java.util.LinkedHashMap;
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
            return call.returns(new ErrorValue(new ProcessException(ErrorKind.UNKNOWN, Utf8.text(call.stringArgument(0)))));
        }
        String message = Values.string(given.get("message"));
        if (message == null) {
            throw call.argumentError(0, "an error has a message, which is a string");
        }
        ErrorKind kind = kind(call, given.get("kind"));
        Object retryable = given.get("retryable");
        return Outgoing.all(call, "details", new Object[] { given.get("details") }, (then, values) -> {
            ProcessException plain = new ProcessException(kind, Utf8.text(message));
            return then.returns(new ErrorValue(new ProcessException(kind, plain.message(),
                    retryable == null ? plain.retryable() : Values.truth(retryable), details(values[0]))));
        });
    }

    private static Map<String, ?> details(@Nullable Object copy) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (copy instanceof Map<?, ?> map) {
            map.forEach((key, value) -> details.put(String.valueOf(key), value));
        } else if (copy != null) {
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
                : new ProcessException(ErrorKind.INTERNAL, Utf8.text(call.stringArgument(0)));
        return call.returns(new ErrorValue(new ProcessException(error.kind(), message + ": " + error.message(),
                error.retryable(), error.details())));
    }

    private static int is(Coroutine call) {
        return call.returns(call.argument(0) instanceof ErrorValue known
                && known.error().kind().code().equals(call.stringArgument(1)));
    }
}
