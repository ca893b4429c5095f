package dev.hadron.lua.library;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.hadron.lua.LuaError;
import dev.hadron.lua.NumberText;

/** One conversion of a format: flags, width, precision and letter, and whether the parts before the letter are well-formed. */
record FormatSpec(String text, String flags, int width, int precision, boolean wellFormed, char conversion, int end) {

    private static final int MAX_LENGTH = 22;
    private static final Pattern PARTS = Pattern.compile("([-+#0 ]*)(\\d{0,2})(?:\\.(\\d{0,2}))?");

    /** Reads the conversion that begins after a percent sign. */
    static FormatSpec read(String format, int from) {
        int at = from;
        while (at < format.length() && "-+#0 123456789.".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        if (at - from >= MAX_LENGTH) {
            throw LuaError.of("invalid format (too long)");
        }
        char conversion = at < format.length() ? format.charAt(at) : 0;
        int end = Math.min(at + 1, format.length());
        Matcher parts = PARTS.matcher(format.substring(from, at));
        if (!parts.matches()) {
            return new FormatSpec(format.substring(from, end), "", 0, -1, false, conversion, end);
        }
        int width = parts.group(2).isEmpty() ? 0 : Integer.parseInt(parts.group(2));
        String precision = parts.group(3);
        int digits = precision == null ? -1 : precision.isEmpty() ? 0 : Integer.parseInt(precision);
        return new FormatSpec(format.substring(from, end), parts.group(1), width, digits, true, conversion, end);
    }

    /** The error for a letter that is none. */
    LuaError invalid() {
        return LuaError.of("invalid conversion '%" + text + "' to 'format'");
    }

    private LuaError malformed() {
        return LuaError.of("invalid conversion specification: '%" + text + "'");
    }

    boolean plain() {
        return text.length() == 1;
    }

    /** Fails where there are flags that the conversion does not know. */
    void check(String allowed, boolean withPrecision) {
        if (!wellFormed || !withPrecision && precision >= 0) {
            throw malformed();
        }
        for (int i = 0; i < flags.length(); i++) {
            if (allowed.indexOf(flags.charAt(i)) < 0) {
                throw malformed();
            }
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
            case 'f' -> NumberText.fixed(value, digits) + (has('#') && digits == 0 ? "." : "");
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
