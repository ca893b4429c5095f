package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.Values;

/** A {@code string.format} under way. A value's {@code __tostring} may be called in the middle of it. */
final class Formatting {

    private final String format;
    private final Object[] values;
    private final StringBuilder result = new StringBuilder();
    private int at;
    private int value;
    private int charged;

    Formatting(Coroutine call) {
        format = call.stringArgument(0);
        values = new Object[call.arguments()];
        for (int i = 1; i < values.length; i++) {
            values[i] = call.argument(i);
        }
    }

    int run(Coroutine call) {
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c != '%') {
                result.append(c);
            } else if (at < format.length() && format.charAt(at) == '%') {
                result.append('%');
                at++;
            } else {
                FormatSpec spec = FormatSpec.read(format, at);
                at = spec.end();
                if (++value >= values.length) {
                    throw call.argumentError(value, "no value");
                }
                if (spec.conversion() == 's') {
                    String text = ToText.now(call, values[value]);
                    if (text == null) {
                        return ToText.of(call, values[value], (then, made) -> {
                            string(then, spec, made);
                            return run(then);
                        });
                    }
                    string(call, spec, text);
                } else {
                    result.append(convert(call, spec));
                }
            }
        }
        charge(call);
        return call.returns(result.toString());
    }

    private void charge(Coroutine call) {
        call.charge(result.length() - charged);
        charged = result.length();
    }

    private void string(Coroutine call, FormatSpec spec, String text) {
        call.chargeGrowth(text.length(), (long) result.length() + text.length());
        if (spec.plain()) {
            result.append(text);
            return;
        }
        spec.check("-", true);
        if (text.indexOf('\0') >= 0) {
            throw call.argumentError(value, "string contains zeros");
        }
        String cut = spec.precision() >= 0 && spec.precision() < text.length() ? text.substring(0, spec.precision()) : text;
        result.append(spec.padded(cut));
    }

    private String convert(Coroutine call, FormatSpec spec) {
        switch (spec.conversion()) {
            case 'd', 'i':
                spec.check("-+0 ", true);
                return spec.integer(number(call), 10);
            case 'u':
                spec.check("-0", true);
                return spec.unsigned(number(call), 10);
            case 'x', 'X':
                spec.check("-#0", true);
                return spec.unsigned(number(call), 16);
            case 'o':
                spec.check("-#0", true);
                return spec.unsigned(number(call), 8);
            case 'c':
                spec.check("-", false);
                return spec.padded(String.valueOf((char) (number(call) & 0xFF)));
            case 'e', 'E', 'f', 'g', 'G':
                spec.check("-+#0 ", true);
                return spec.floating(floating(call));
            case 'a', 'A':
                spec.check("-+#0 ", true);
                return spec.hexadecimal(floating(call));
            case 'p':
                spec.check("-", false);
                return spec.padded(pointer(values[value]));
            case 'q':
                if (!spec.plain()) {
                    throw LuaError.of("specifier '%q' cannot have modifiers");
                }
                return Quoting.literal(call, values[value], value);
            default:
                throw spec.invalid();
        }
    }

    private static String pointer(Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? "(null)"
                : String.format("0x%08x", System.identityHashCode(value));
    }

    private long number(Coroutine call) {
        Object given = values[value];
        Long whole = Values.integer(given);
        if (whole == null) {
            throw Values.number(given) != null ? call.argumentError(value, "number has no integer representation")
                    : call.argumentError(value, "number expected, got " + call.typeName(given));
        }
        return whole;
    }

    private double floating(Coroutine call) {
        if (Values.number(values[value]) instanceof Number number) {
            return number.doubleValue();
        }
        throw call.argumentError(value, "number expected, got " + call.typeName(values[value]));
    }

}
