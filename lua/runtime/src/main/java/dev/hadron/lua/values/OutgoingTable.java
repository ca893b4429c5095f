package dev.hadron.lua.values;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Message;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.spi.ValueList;
import dev.hadron.spi.ValueMap;

/**
 * A table that is being copied, as it was when that was begun: to a list where all keys are whole numbers from 1 on and at most
 * half of those up to the greatest are missing, else to a map.
 */
final class OutgoingTable {

    private static final @Nullable Object[] NONE = {};

    private final LuaTable source;
    private final @Nullable Object[] counted;
    private final @Nullable Object[] others;
    private final @Nullable Map<Object, @Nullable Object> map;
    private int next;
    private @Nullable Object key;
    private boolean immutable = true;
    private long bytes;

    OutgoingTable(LuaTable source) {
        this.source = source;
        @Nullable
        Object[] rest = source.othersCopy();
        @Nullable
        Object[] list = list(source, rest);
        counted = list == null ? source.countedCopy() : list;
        others = list == null ? rest : NONE;
        map = list == null ? new LinkedHashMap<>() : null;
        bytes = 64 + 16L * counted.length + (map == null ? 0 : 32L * others.length);
    }

    /** The values of a list; null where the table is none. */
    private static @Nullable Object @Nullable [] list(LuaTable source, @Nullable Object[] rest) {
        long most = source.length();
        long entries = most;
        for (int i = 0; i < rest.length; i += 2) {
            if (rest[i + 1] != null) {
                if (!(rest[i] instanceof Long key) || key < 1) {
                    return null;
                }
                most = Math.max(most, key);
                entries++;
            }
        }
        if (most > 2 * entries || (entries == 0 && source.metatable() == TableMarks.OBJECT)) {
            return null;
        }
        @Nullable
        Object[] list = Arrays.copyOf(source.countedCopy(), (int) most);
        for (int i = 0; i < rest.length; i += 2) {
            if (rest[i + 1] != null) {
                list[(int) ((Long) rest[i] - 1)] = rest[i + 1];
            }
        }
        return list;
    }

    LuaTable source() {
        return source;
    }

    /** About what the copy takes, with what is in it by now. */
    long bytes() {
        return bytes;
    }

    boolean hasNext() {
        return next < counted.length || (map != null && next < counted.length + others.length);
    }

    /** The next value; nil where the place is empty. */
    @Nullable
    Object next() {
        if (next < counted.length) {
            key = next + 1L;
            return counted[next++];
        }
        int index = next - counted.length;
        next += 2;
        key = others[index];
        return others[index + 1];
    }

    /** Takes the copy of the value that was next. */
    void put(@Nullable Object copy) {
        immutable &= !isMutable(copy);
        bytes += copy instanceof Number || copy instanceof Boolean ? 0 : Weights.of(copy);
        if (map == null) {
            counted[next - 1] = copy;
        } else {
            map.put(key(), copy);
        }
    }

    /** Of what is copied, only a message may hold what its reader can change. */
    private static boolean isMutable(@Nullable Object copy) {
        return copy instanceof dev.hadron.spi.Values values ? !values.immutable()
                : copy instanceof Message message && !isImmutable(message.payload());
    }

    private static boolean isImmutable(@Nullable Object payload) {
        return payload instanceof dev.hadron.spi.Values values ? values.immutable()
                : payload == null || payload instanceof String || payload instanceof Number || payload instanceof Boolean;
    }

    private Object key() {
        if (key instanceof String bytes) {
            if (Texts.of(bytes) instanceof String text) {
                return text;
            }
            throw new Refusal("is the key of a value, and no UTF-8");
        }
        if (key instanceof Number || key instanceof Boolean) {
            return key;
        }
        throw new Refusal("is the key of a value, and a " + Values.typeName(key));
    }

    /** What was copied. */
    Object copy() {
        return map == null ? new ValueList(counted, immutable, bytes) : new ValueMap(map, immutable, bytes);
    }

    /** Where the value is that is being copied. */
    String place() {
        if (key == null) {
            return "";
        }
        return key instanceof String bytes ? "." + Utf8.text(bytes)
                : key instanceof Number || key instanceof Boolean ? "[" + key + "]" : "[" + Values.typeName(key) + "]";
    }
}
