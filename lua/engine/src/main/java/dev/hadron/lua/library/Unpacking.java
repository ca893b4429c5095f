package dev.hadron.lua.library;

import java.util.ArrayList;
import java.util.List;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;

/** {@code string.unpack}. */
final class Unpacking {

    private Unpacking() {
    }

    static int unpack(Coroutine call) {
        PackFormat format = new PackFormat(call, call.stringArgument(0));
        String data = call.stringArgument(1);
        long from = StringLibrary.position(call.integerArgument(2, 1), data.length()) - 1;
        if (from < 0 || from > data.length()) {
            throw call.argumentError(2, "initial position out of string");
        }
        int at = (int) from;
        List<Object> values = new ArrayList<>();
        while (format.more()) {
            format.next(at);
            need(call, data, at, (long) format.padding + format.size);
            at += format.padding;
            switch (format.kind) {
                case 'i', 'u' -> values.add(integer(data, at, format.size, format.little, format.kind == 'i'));
                case 'f' -> values.add((double) Float.intBitsToFloat((int) integer(data, at, 4, format.little, true)));
                case 'd' -> values.add(Double.longBitsToDouble(integer(data, at, 8, format.little, true)));
                case 'c' -> values.add(text(call, data, at, format.size));
                case 's' -> {
                    long length = integer(data, at, format.size, format.little, false);
                    need(call, data, at + format.size, length);
                    values.add(text(call, data, at + format.size, (int) length));
                    at += (int) length;
                }
                case 'z' -> {
                    int end = data.indexOf('\0', at);
                    if (end < 0) {
                        throw call.argumentError(1, "unfinished string for format 'z'");
                    }
                    values.add(text(call, data, at, end - at));
                    at = end + 1;
                }
                default -> {
                }
            }
            at += format.size;
        }
        values.add(at + 1L);
        return call.returnsAll(values.toArray());
    }

    private static void need(Coroutine call, String data, int at, long bytes) {
        if (bytes < 0 || bytes > data.length() - at) {
            throw call.argumentError(1, "data string too short");
        }
    }

    private static String text(Coroutine call, String data, int at, int length) {
        call.charge(length);
        return data.substring(at, at + length);
    }

    private static long integer(String data, int at, int size, boolean little, boolean signed) {
        long value = 0;
        for (int i = size - 1; i >= 0; i--) {
            int octet = data.charAt(little ? at + i : at + size - 1 - i);
            if (i >= 8) {
                checkExtension(octet, size);
            } else {
                value = value << 8 | octet;
            }
        }
        if (size < 8 && signed) {
            int unused = 64 - size * 8;
            value = value << unused >> unused;
        }
        return value;
    }

    private static void checkExtension(int octet, int size) {
        if (octet != 0 && octet != 0xFF) {
            throw LuaError.of(size + "-byte integer does not fit into Lua Integer");
        }
    }
}
