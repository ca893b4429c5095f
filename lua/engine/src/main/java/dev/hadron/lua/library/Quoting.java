package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.Values;

/** {@code %q}: values as literals that a script reads back. */
final class Quoting {

    private Quoting() {
    }

    static String literal(Coroutine call, Object value, int index) {
        if (value instanceof String text) {
            return string(text);
        }
        if (value instanceof Double number) {
            return number(number);
        }
        if (value instanceof Long number) {
            return number == Long.MIN_VALUE ? "0x8000000000000000" : number.toString();
        }
        if (value == null || value instanceof Boolean) {
            return Values.text(value);
        }
        throw call.argumentError(index, "value has no literal form");
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "(0/0)";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "1e9999" : "-1e9999";
        }
        return HexadecimalFloat.of(value, -1);
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c == '\n') {
                quoted.append('\\').append(c);
            } else if (c < 32 || c == 127) {
                boolean digitFollows = i + 1 < text.length() && text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9';
                quoted.append('\\').append(digitFollows ? String.format("%03d", (int) c) : String.valueOf((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
