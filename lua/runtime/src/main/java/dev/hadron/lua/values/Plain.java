package dev.hadron.lua.values;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.Values;
import dev.hadron.lua.syntax.Utf8;

/** What values without parts are on the other side. */
final class Plain {

    /** Stands for a value with parts. */
    static final Object PARTS = new Object();

    private static final int SMALL = 64;

    private Plain() {
    }

    /** The Java value of a Lua value that is no table. */
    static @Nullable Object toJava(@Nullable Object value) {
        if (value == null || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String bytes) {
            return Texts.of(bytes);
        }
        if (value instanceof Carried carried) {
            return carried.java();
        }
        if (value instanceof LuaUserdata data) {
            LuaTable metatable = data.metatable();
            Object name = metatable == null ? null : metatable.get("__name");
            throw new Refusal("is a " + (name == null ? "userdata" : name));
        }
        String type = Values.typeName(value);
        if (type.equals("userdata")) {
            return value;
        }
        throw new Refusal("is a " + type);
    }

    /** The Lua value of a Java value; {@link #PARTS} of one with parts. Texts are charged to the calling process. */
    static @Nullable Object toLua(Coroutine call, @Nullable Object value) {
        if (value == null || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof CharSequence text) {
            return string(call, Utf8.bytes(text.toString()));
        }
        if (value instanceof Boolean flag) {
            return flag ? Boolean.TRUE : Boolean.FALSE;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof byte[] bytes) {
            return string(call, Texts.of(bytes));
        }
        return hasParts(value) ? PARTS : object(call, value);
    }

    /** The Lua value of a Java value that costs nothing to make; {@link #PARTS} of any other. */
    static @Nullable Object small(@Nullable Object value) {
        if (value == null || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Boolean flag) {
            return flag ? Boolean.TRUE : Boolean.FALSE;
        }
        return value instanceof String text && text.length() <= SMALL ? Utf8.bytes(text) : PARTS;
    }

    private static boolean hasParts(Object value) {
        return value instanceof Collection || value instanceof Map || value.getClass().isArray()
                || value instanceof Message || value instanceof ExitResult || value instanceof ProcessEvent;
    }

    private static Object object(Coroutine call, Object value) {
        if (value instanceof Pid || value instanceof Character || value instanceof UUID) {
            return Utf8.bytes(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return Utf8.bytes(constant.name());
        }
        if (value instanceof Instant instant) {
            return new TimeValue(instant);
        }
        if (value instanceof Duration duration) {
            return DurationValue.of(duration);
        }
        return value instanceof ProcessException error ? ErrorValue.of(call, error) : value;
    }

    private static Object string(Coroutine call, String bytes) {
        if (bytes.length() > SMALL) {
            call.charge(bytes.length());
        }
        return bytes;
    }

    private static Object number(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof Float) {
            return number.doubleValue();
        }
        try {
            return new BigDecimal(number.toString()).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return number.doubleValue();
        }
    }

    /** What a key of a map is in a table. */
    static Object key(@Nullable Object key) {
        if (key instanceof Number number) {
            Object plain = number(number);
            return plain instanceof Double real && real.isNaN() ? "nan" : plain;
        }
        return key instanceof Boolean flag ? (flag ? Boolean.TRUE : Boolean.FALSE) : Utf8.bytes(String.valueOf(key));
    }
}
