package dev.hadron.lua.library;

import dev.hadron.lua.LuaError;
import dev.hadron.lua.NumberText;

/** One conversion of a format: flags, width, precision and letter. */
record FormatSpec(String text, String flags, int width, int precision, char conversion, int end) {

    /** Reads the conversion that begins after a percent sign. */
    static FormatSpec read(String format, int from) {
        int at = from;
        while (at < format.length() && "-+#0 ".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        String flags = format.substring(from, at);
        int digits = digits(format, at);
        int width = digits == at ? 0 : Integer.parseInt(format.substring(at, digits));
        at = digits;
        int precision = -1;
        if (at < format.length() && format.charAt(at) == '.') {
            digits = digits(format, ++at);
            precision = digits == at ? 0 : Integer.parseInt(format.substring(at, digits));
            at = digits;
        }
        char conversion = at < format.length() ? format.charAt(at) : 0;
        int end = Math.min(at + 1, format.length());
        return new FormatSpec(format.substring(from, end), flags, width, precision, conversion, end);
    }

    /** Two digits at most. */
    private static int digits(String format, int from) {
        int at = from;
        while (at < format.length() && at < from + 2 && format.charAt(at) >= '0' && format.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    LuaError invalid() {
        return LuaError.of("invalid conversion '%" + text + "' to 'format'");
    }

    boolean plain() {
        return text.length() == 1;
    }

    /** Fails where there are flags that the conversion does not know. */
    void check(String allowed, boolean withPrecision) {
        for (int i = 0; i < flags.length(); i++) {
            if (allowed.indexOf(flags.charAt(i)) < 0) {
                throw invalid();
            }
        }
        if (!withPrecision && precision >= 0) {
            throw invalid();
        }
    }

    private boolean has(char flag) {
        return flags.indexOf(flag) >= 0;
    }

    String padded(String value) {
        int missing = width - value.length();
        return missing <= 0 ? value : has('-') ? value + " ".repeat(missing) : " ".repeat(missing) + value;
    }

    /** Pads with zeros after the sign where the flags say so. */
    private String number(String sign, String digits, boolean zeros) {
        int missing = width - sign.length() - digits.length();
        return missing > 0 && zeros && has('0') && !has('-') ? sign + "0".repeat(missing) + digits : padded(sign + digits);
    }

    private String precise(String digits) {
        return precision > digits.length() ? "0".repeat(precision - digits.length()) + digits : digits;
    }

    String integer(long value, int radix) {
        String digits = value == 0 && precision == 0 ? ""
                : value < 0 ? Long.toString(value, radix).substring(1)
                        : Long.toString(value, radix);
        return number(sign(value < 0), precise(digits), precision < 0);
    }

    String unsigned(long value, int radix) {
        String digits = value == 0 && precision == 0 ? "" : Long.toUnsignedString(value, radix);
        String prefix = has('#') && value != 0 ? radix == 16 ? "0x" : "0" : "";
        String all = number(prefix, precise(digits), precision < 0);
        return conversion == 'X' ? all.toUpperCase(java.util.Locale.ROOT) : all;
    }

    private String sign(boolean negative) {
        return negative ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    }

    String floating(double value) {
        int digits = precision < 0 ? 6 : precision;
        String text = switch (conversion | 32) {
            case 'e' -> NumberText.scientific(value, digits);
            case 'f' -> NumberText.fixed(value, digits);
            default -> NumberText.general(value, digits, has('#'));
        };
        return signed(text, value);
    }

    String hexadecimal(double value) {
        return signed(HexadecimalFloat.of(value, precision), value);
    }

    private String signed(String text, double value) {
        boolean negative = text.startsWith("-");
        boolean finite = !Double.isNaN(value) && !Double.isInfinite(value);
        String all = number(sign(negative), negative ? text.substring(1) : text, finite);
        return conversion < 'a' ? all.toUpperCase(java.util.Locale.ROOT) : all;
    }
}
