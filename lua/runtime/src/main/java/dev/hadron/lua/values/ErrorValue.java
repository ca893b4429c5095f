package dev.hadron.lua.values;

import java.util.Map;

import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.library.Libraries;
import dev.hadron.lua.syntax.Utf8;

/**
 * An error of scripts (R14): {@code err:kind()}, {@code err:message()}, {@code err:retryable()}, {@code err:details()}.
 * Wherever a string is wanted, its message is taken: by {@code tostring}, {@code ..}, and the functions of {@code string},
 * which are its methods, too.
 */
public record ErrorValue(ProcessException error) implements LuaUserdata, LuaHolder, Carried {

    private static final int BYTES = 120;
    private static final LuaTable METATABLE = makeMetatable();

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    @Override
    public String asString() {
        return Utf8.bytes(error.message());
    }

    @Override
    public Object java() {
        return error;
    }

    /** An error as a value, charged to the calling process. */
    public static ErrorValue of(Coroutine call, ProcessException error) {
        ErrorValue value = new ErrorValue(error);
        call.process().allocate(value.bytes());
        return value;
    }

    @Override
    public long bytes() {
        return BYTES + error.message().length() + Weights.ofAll(error.details());
    }

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        Libraries.strings().forEach(methods::put);
        Functions.add(methods, "kind", call -> call.returns(self(call).kind().code()));
        Functions.add(methods, "message", call -> call.returns(Utf8.bytes(self(call).message())));
        Functions.add(methods, "retryable", call -> call.returns(self(call).retryable()));
        Functions.add(methods, "details", ErrorValue::details);
        return Functions.metatable("error", methods, call -> call.returns(Utf8.bytes(self(call).message()))).freeze();
    }

    private static ProcessException self(Coroutine call) {
        if (call.argument(0) instanceof ErrorValue value) {
            return value.error;
        }
        throw call.typeError(0, "error");
    }

    private static int details(Coroutine call) {
        Map<String, Object> details = self(call).details();
        return details.isEmpty() ? call.returns((Object) null) : Incoming.one(call, details, Coroutine::returns);
    }
}
