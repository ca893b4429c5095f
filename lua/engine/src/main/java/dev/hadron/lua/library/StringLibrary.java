package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;

/** String functions (manual 6.4). */
final class StringLibrary {

    private StringLibrary() {
    }

    static LuaTable table() {
        LuaTable string = LuaTable.shared();
        Libraries.add(string, "string.len", call -> call.returns((long) call.stringArgument(0).length()));
        Libraries.add(string, "string.sub", StringLibrary::sub);
        Libraries.add(string, "string.upper", StringLibrary::upper);
        Libraries.add(string, "string.lower", StringLibrary::lower);
        Libraries.add(string, "string.rep", StringLibrary::rep);
        Libraries.add(string, "string.reverse", StringLibrary::reverse);
        Libraries.add(string, "string.byte", StringLibrary::bytes);
        Libraries.add(string, "string.char", StringLibrary::character);
        Libraries.add(string, "string.find", Finding::find);
        Libraries.add(string, "string.match", Finding::match);
        Libraries.add(string, "string.gmatch", Finding::gmatch);
        Libraries.add(string, "string.gsub", Substitution::start);
        Libraries.add(string, "string.format", call -> new Formatting(call).run(call));
        Libraries.add(string, "string.pack", Packing::pack);
        Libraries.add(string, "string.packsize", Packing::size);
        Libraries.add(string, "string.unpack", Unpacking::unpack);
        return string.freeze();
    }

    /** A position from one, where negative ones count from the end; zero where it lies before the text. */
    static long position(long position, int length) {
        return position >= 0 ? position : -position > length ? 0 : length + position + 1;
    }

    private static int sub(Coroutine call) {
        String text = call.stringArgument(0);
        int length = text.length();
        long from = Math.max(1, position(call.integerArgument(1), length));
        long end = call.integerArgument(2, -1);
        long to = Math.min(length, end >= 0 ? end : length + end + 1);
        if (from > to) {
            return call.returns("");
        }
        if (to - from > 64) {
            call.charge(to - from);
        }
        return call.returns(text.substring((int) from - 1, (int) to));
    }

    private static int upper(Coroutine call) {
        String text = call.stringArgument(0);
        return mapped(call, text, 'a', 'z');
    }

    private static int lower(Coroutine call) {
        String text = call.stringArgument(0);
        return mapped(call, text, 'A', 'Z');
    }

    private static int mapped(Coroutine call, String text, char from, char to) {
        call.charge(text.length());
        call.work(text.length() >> 6);
        StringBuilder mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            mapped.append(c >= from && c <= to ? (char) (c ^ 32) : c);
        }
        return call.returns(mapped.toString());
    }

    private static int rep(Coroutine call) {
        String text = call.stringArgument(0);
        long times = call.integerArgument(1);
        String separator = call.stringArgument(2, "");
        if (times <= 0) {
            return call.returns("");
        }
        long unit = (long) text.length() + separator.length();
        if (unit == 0) {
            return call.returns("");
        }
        if (unit * (double) times > Integer.MAX_VALUE) {
            throw LuaError.of("resulting string too large");
        }
        call.charge(unit * times - separator.length());
        return call.returns(separator.isEmpty() ? text.repeat((int) times)
                : (text + separator).repeat((int) times - 1) + text);
    }

    private static int reverse(Coroutine call) {
        String text = call.stringArgument(0);
        call.charge(text.length());
        return call.returns(new StringBuilder(text).reverse().toString());
    }

    private static int bytes(Coroutine call) {
        String text = call.stringArgument(0);
        long first = call.integerArgument(1, 1);
        long from = Math.max(1, position(first, text.length()));
        long last = call.integerArgument(2, first < 0 ? first : from);
        long to = Math.min(text.length(), last >= 0 ? last : text.length() + last + 1);
        if (from > to) {
            return call.returns();
        }
        if (from == to) {
            return call.returns((long) text.charAt((int) from - 1));
        }
        int n = (int) (to - from + 1);
        call.work(n >> 4);
        call.process().allocate(8L * n);
        Object[] codes = new Object[n];
        for (int i = 0; i < n; i++) {
            codes[i] = (long) text.charAt((int) from - 1 + i);
        }
        return call.returnsAll(codes);
    }

    private static int character(Coroutine call) {
        StringBuilder text = new StringBuilder(call.arguments());
        for (int i = 0; i < call.arguments(); i++) {
            long code = call.integerArgument(i);
            if (code < 0 || code > 255) {
                throw call.argumentError(i, "value out of range");
            }
            text.append((char) code);
        }
        call.charge(text.length());
        return call.returns(text.toString());
    }
}
