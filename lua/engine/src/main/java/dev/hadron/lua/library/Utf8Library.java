package dev.hadron.lua.library;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;
import dev.hadron.lua.syntax.Utf8;

/** UTF-8 in byte strings (manual 6.5). */
final class Utf8Library {

    private static final long MAX = 0x7FFFFFFFL;
    private static final int MAX_UNICODE = 0x10FFFF;

    private static final Builtin STRICT = Builtin.of("codes_iterator", call -> step(call, false));
    private static final Builtin LAX = Builtin.of("codes_iterator", call -> step(call, true));

    private Utf8Library() {
    }

    static LuaTable table() {
        LuaTable utf8 = LuaTable.shared();
        utf8.put("charpattern", "[\0-\u007f\u00c2-\u00fd][\u0080-\u00bf]*");
        Libraries.add(utf8, "utf8.char", Utf8Library::character);
        Libraries.add(utf8, "utf8.codepoint", Utf8Library::codePoint);
        Libraries.add(utf8, "utf8.codes", Utf8Library::codes);
        Libraries.add(utf8, "utf8.len", Utf8Library::length);
        Libraries.add(utf8, "utf8.offset", Utf8Library::offset);
        return utf8.freeze();
    }

    private static int character(Coroutine call) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < call.arguments(); i++) {
            long code = call.integerArgument(i);
            if (code < 0 || code > MAX) {
                throw call.argumentError(i, "value out of range");
            }
            Utf8.append(text, (int) code);
        }
        call.charge(text.length());
        return call.returns(text.toString());
    }

    /** The code at a place in the high 32 bits and how many bytes it has in the low ones; negative where there is none. */
    private static long decode(String text, int at, boolean lax) {
        int first = text.charAt(at);
        if (first < 0x80) {
            return (long) first << 32 | 1;
        }
        int more = first >= 0xFE || first < 0xC0 ? 0 : Integer.numberOfLeadingZeros(~(first << 24)) - 1;
        if (more == 0 || at + more >= text.length()) {
            return -1;
        }
        long code = first & 0x3F >> more;
        for (int i = 1; i <= more; i++) {
            int next = text.charAt(at + i);
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            code = code << 6 | next & 0x3F;
        }
        long least = more == 1 ? 0x80 : 1L << 5 * more + 1;
        boolean bad = code < least || !lax && (code > MAX_UNICODE || code >= 0xD800 && code <= 0xDFFF);
        return bad ? -1 : code << 32 | more + 1;
    }

    private static boolean continues(String text, long at) {
        return at < text.length() && (text.charAt((int) at) & 0xC0) == 0x80;
    }

    private static long position(long position, int length) {
        return position >= 0 ? position : -position > length ? 0 : length + position + 1;
    }

    private static int length(Coroutine call) {
        String text = call.stringArgument(0);
        long from = position(call.integerArgument(1, 1), text.length());
        long to = position(call.integerArgument(2, -1), text.length());
        if (from < 1 || from > text.length() + 1L) {
            throw call.argumentError(1, "initial position out of bounds");
        }
        if (to > text.length()) {
            throw call.argumentError(2, "final position out of bounds");
        }
        long count = 0;
        int at = (int) from - 1;
        call.work(Math.max(0, to - from) >> 4);
        while (at < to) {
            long decoded = decode(text, at, Values.truth(call.argument(3)));
            if (decoded < 0) {
                return call.returns(null, at + 1L);
            }
            at += (int) decoded;
            count++;
        }
        return call.returns(count);
    }

    private static int codePoint(Coroutine call) {
        String text = call.stringArgument(0);
        long from = position(call.integerArgument(1, 1), text.length());
        long to = position(call.integerArgument(2, from), text.length());
        if (from < 1) {
            throw call.argumentError(1, "out of bounds");
        }
        if (to > text.length()) {
            throw call.argumentError(2, "out of bounds");
        }
        Object[] codes = new Object[(int) Math.max(0, to - from + 1)];
        call.work(codes.length >> 4);
        int n = 0;
        for (int at = (int) from - 1; at < to;) {
            long decoded = decode(text, at, Values.truth(call.argument(3)));
            if (decoded < 0) {
                throw LuaError.of("invalid UTF-8 code");
            }
            codes[n++] = decoded >> 32;
            at += (int) decoded;
        }
        return call.returnsAll(codes, n);
    }

    private static int codes(Coroutine call) {
        String text = call.stringArgument(0);
        if (continues(text, 0)) {
            throw call.argumentError(0, "invalid UTF-8 code");
        }
        return call.returns(Values.truth(call.argument(1)) ? LAX : STRICT, text, 0L);
    }

    private static int step(Coroutine call, boolean lax) {
        String text = call.stringArgument(0);
        long at = call.integerArgument(1);
        while (continues(text, at)) {
            at++;
        }
        if (at >= text.length()) {
            return call.returns();
        }
        long decoded = decode(text, (int) at, lax);
        if (decoded < 0 || continues(text, at + (int) decoded)) {
            throw LuaError.of("invalid UTF-8 code");
        }
        return call.returns(at + 1, decoded >> 32);
    }

    private static int offset(Coroutine call) {
        String text = call.stringArgument(0);
        int length = text.length();
        long n = call.integerArgument(1);
        long at = position(call.integerArgument(2, n >= 0 ? 1 : length + 1), length) - 1;
        if (at < 0 || at > length) {
            throw call.argumentError(2, "position out of bounds");
        }
        if (n == 0) {
            while (at > 0 && continues(text, at)) {
                at--;
            }
            return call.returns(at + 1);
        }
        if (continues(text, at)) {
            throw LuaError.of("initial position is a continuation byte");
        }
        call.work(length >> 4);
        if (n < 0) {
            while (n < 0 && at > 0) {
                do {
                    at--;
                } while (at > 0 && continues(text, at));
                n++;
            }
        } else {
            n--;
            while (n > 0 && at < length) {
                do {
                    at++;
                } while (continues(text, at));
                n--;
            }
        }
        return call.returns(n == 0 ? (Object) (at + 1) : null);
    }
}
