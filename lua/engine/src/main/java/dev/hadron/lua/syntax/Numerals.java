package dev.hadron.lua.syntax;

/** Text to numbers, by the rules of the language's numerals (manual 3.1 and 3.4.3). */
public final class Numerals {

    private Numerals() {
    }

    /** The {@code Long} or {@code Double} that a text with optional spaces and sign stands for; null where it is none. */
    public static Object parse(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        boolean negative = false;
        if (from < to && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
            negative = text.charAt(from++) == '-';
        }
        if (from >= to) {
            return null;
        }
        if (to - from > 2 && text.charAt(from) == '0' && (text.charAt(from + 1) | 32) == 'x') {
            return hexadecimal(text, from + 2, to, negative);
        }
        return decimal(text, from, to, negative);
    }

    private static Object decimal(String text, int from, int to, boolean negative) {
        boolean digitsOnly = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                digitsOnly = false;
                if (c != '.' && c != '+' && c != '-' && c != 'e' && c != 'E') {
                    return null;
                }
            }
        }
        if (digitsOnly) {
            Object whole = whole(text, from, to, negative);
            if (whole != null) {
                return whole;
            }
        }
        return floating(text, from, to, negative);
    }

    private static Object whole(String text, int from, int to, boolean negative) {
        if (to - from > 19) {
            while (from < to - 1 && text.charAt(from) == '0') {
                from++;
            }
            if (to - from > 19) {
                return null;
            }
        }
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (value > Long.MAX_VALUE / 10 || value == Long.MAX_VALUE / 10 && digit > 7 + (negative ? 1 : 0)) {
                return null;
            }
            value = value * 10 + digit;
        }
        return negative ? -value : value;
    }

    private static Object floating(String text, int from, int to, boolean negative) {
        try {
            double value = Double.parseDouble(text.substring(from, to));
            char first = text.charAt(from);
            return first == '+' || first == '-' ? null : (Object) (negative ? -value : value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Object hexadecimal(String text, int from, int to, boolean negative) {
        long whole = 0;
        double mantissa = 0;
        int digits = 0;
        int exponent = 0;
        boolean dot = false;
        int i = from;
        for (; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' && !dot) {
                dot = true;
                continue;
            }
            int digit = Character.digit(c, 16);
            if (digit < 0 || c > 'f') {
                break;
            }
            digits++;
            whole = whole * 16 + digit;
            mantissa = mantissa * 16 + digit;
            exponent -= dot ? 4 : 0;
        }
        if (digits == 0) {
            return null;
        }
        if (i == to && !dot) {
            return negative ? -whole : whole;
        }
        if (i < to) {
            int power = power(text, i, to);
            if (power == Integer.MIN_VALUE) {
                return null;
            }
            exponent += power;
        }
        double value = scale(mantissa, exponent);
        return negative ? -value : value;
    }

    /** The binary exponent that begins with p; MIN_VALUE where there is none. */
    private static int power(String text, int at, int to) {
        if ((text.charAt(at) | 32) != 'p' || to - at < 2) {
            return Integer.MIN_VALUE;
        }
        boolean negative = text.charAt(at + 1) == '-';
        int from = at + 1 + (negative || text.charAt(at + 1) == '+' ? 1 : 0);
        if (from == to) {
            return Integer.MIN_VALUE;
        }
        int power = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Integer.MIN_VALUE;
            }
            power = Math.min(power * 10 + digit, 1_000_000);
        }
        return negative ? -power : power;
    }

    private static double scale(double mantissa, int exponent) {
        int half = exponent / 2;
        return mantissa == 0 ? mantissa : Math.scalb(Math.scalb(mantissa, half), exponent - half);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= 9 && c <= 13;
    }
}
