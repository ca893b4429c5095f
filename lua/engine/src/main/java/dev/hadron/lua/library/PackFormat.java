package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;

/** Reads the format of {@code string.pack} option by option (manual 6.4.2). */
final class PackFormat {

    private static final int MAX_SIZE = 16;
    private static final int NATIVE_ALIGN = 8;

    private final Coroutine call;
    private final String format;
    private int at;
    private int maxAlign = 1;

    boolean little = true;
    char kind;
    int size;
    int padding;

    PackFormat(Coroutine call, String format) {
        this.call = call;
        this.format = format;
    }

    boolean more() {
        return at < format.length();
    }

    /**
     * Reads the next option. Afterwards its kind is one of: i, u (integers), f, d (floats), c (fixed string), s (string
     * with its length), z (zero-terminated string), x (padding byte), or 0 (nothing to do); with size and padding before.
     */
    void next(long total) {
        option();
        int align = size;
        if (kind == 'X') {
            if (!more()) {
                throw call.argumentError(0, "invalid next option for option 'X'");
            }
            option();
            align = size;
            boolean alignable = "iufd".indexOf(kind) >= 0;
            kind = 0;
            size = 0;
            if (!alignable || align == 0) {
                throw call.argumentError(0, "invalid next option for option 'X'");
            }
        } else if ("iufds".indexOf(kind) < 0) {
            padding = 0;
            return;
        }
        padding(Math.min(align, maxAlign), total);
    }

    private void padding(int align, long total) {
        padding = 0;
        if (align > 1) {
            if ((align & align - 1) != 0) {
                throw call.argumentError(0, "format asks for alignment not power of 2");
            }
            padding = (int) (align - (total & align - 1) & align - 1);
        }
    }

    private void option() {
        char c = format.charAt(at++);
        size = 0;
        kind = 0;
        switch (c) {
            case 'b' -> set('i', 1);
            case 'B' -> set('u', 1);
            case 'h' -> set('i', 2);
            case 'H' -> set('u', 2);
            case 'i' -> set('i', limited(4));
            case 'I' -> set('u', limited(4));
            case 'l', 'j' -> set('i', 8);
            case 'L', 'J', 'T' -> set('u', 8);
            case 'f' -> set('f', 4);
            case 'd', 'n' -> set('d', 8);
            case 's' -> set('s', limited(8));
            case 'z' -> set('z', 0);
            case 'x' -> set('x', 1);
            case 'X' -> set('X', 0);
            case 'c' -> {
                int length = number(-1);
                if (length < 0) {
                    throw LuaError.of("missing size for format option 'c'");
                }
                set('c', length);
            }
            case ' ' -> set((char) 0, 0);
            case '<', '=' -> little = true;
            case '>' -> little = false;
            case '!' -> maxAlign = limited(NATIVE_ALIGN);
            default -> throw LuaError.of("invalid format option '" + c + "'");
        }
    }

    private void set(char kind, int size) {
        this.kind = kind;
        this.size = size;
    }

    private int limited(int absent) {
        int number = number(absent);
        if (number < 1 || number > MAX_SIZE) {
            throw LuaError.of("integral size (" + number + ") out of limits [1," + MAX_SIZE + "]");
        }
        return number;
    }

    private int number(int absent) {
        if (!more() || !digit()) {
            return absent;
        }
        long number = 0;
        while (more() && digit() && number < Integer.MAX_VALUE / 10) {
            number = number * 10 + format.charAt(at++) - '0';
        }
        return (int) number;
    }

    private boolean digit() {
        return format.charAt(at) >= '0' && format.charAt(at) <= '9';
    }
}
