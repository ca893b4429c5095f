package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;

/** {@code string.pack} and {@code string.packsize}. */
final class Packing {

    private Packing() {
    }

    static int pack(Coroutine call) {
        PackFormat format = new PackFormat(call, call.stringArgument(0));
        StringBuilder packed = new StringBuilder();
        int argument = 0;
        while (format.more()) {
            format.next(packed.length());
            packed.append("\0".repeat(format.padding));
            if (format.kind == 0) {
                continue;
            }
            if (format.kind == 'x') {
                packed.append('\0');
                continue;
            }
            value(call, format, ++argument, packed);
        }
        call.charge(packed.length());
        return call.returns(packed.toString());
    }

    private static void value(Coroutine call, PackFormat format, int argument, StringBuilder packed) {
        switch (format.kind) {
            case 'i', 'u' -> {
                long value = call.integerArgument(argument);
                checkFits(call, format, argument, value);
                integer(packed, value, format.size, format.little);
            }
            case 'f' -> integer(packed, Float.floatToIntBits((float) call.floatArgument(argument)), 4, format.little);
            case 'd' -> integer(packed, Double.doubleToLongBits(call.floatArgument(argument)), 8, format.little);
            default -> text(call, format, argument, packed);
        }
    }

    private static void checkFits(Coroutine call, PackFormat format, int argument, long value) {
        if (format.size >= 8) {
            return;
        }
        long limit = 1L << format.size * 8 - 1;
        if (format.kind == 'i' ? value < -limit || value >= limit : Long.compareUnsigned(value, limit * 2) >= 0) {
            throw call.argumentError(argument, format.kind == 'i' ? "integer overflow" : "unsigned overflow");
        }
    }

    private static void text(Coroutine call, PackFormat format, int argument, StringBuilder packed) {
        String text = call.stringArgument(argument);
        call.charge(Math.max(text.length(), format.kind == 'c' ? format.size : 0));
        if (format.kind == 'c') {
            if (text.length() > format.size) {
                throw call.argumentError(argument, "string longer than given size");
            }
            packed.append(text).append("\0".repeat(format.size - text.length()));
        } else if (format.kind == 's') {
            if (format.size < 8 && text.length() >= 1L << format.size * 8) {
                throw call.argumentError(argument, "string length does not fit in given size");
            }
            integer(packed, text.length(), format.size, format.little);
            packed.append(text);
        } else {
            if (text.indexOf('\0') >= 0) {
                throw call.argumentError(argument, "string contains zeros");
            }
            packed.append(text).append('\0');
        }
    }

    private static void integer(StringBuilder packed, long value, int size, boolean little) {
        for (int i = 0; i < size; i++) {
            int index = little ? i : size - 1 - i;
            packed.append((char) ((index < 8 ? value >>> 8 * index : value < 0 ? 0xFF : 0) & 0xFF));
        }
    }

    static int size(Coroutine call) {
        PackFormat format = new PackFormat(call, call.stringArgument(0));
        long total = 0;
        while (format.more()) {
            format.next(total);
            if (format.kind == 's' || format.kind == 'z') {
                throw call.argumentError(0, "variable-length format");
            }
            total += format.padding + (long) format.size;
            if (total > Integer.MAX_VALUE) {
                throw LuaError.of("format result too large");
            }
        }
        return call.returns(total);
    }
}
