package dev.hadron.lua;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text: {@code %d} for integers, {@code %.14g} for floats, with a {@code .0} where that looks like an integer. */
public final class NumberText {

    private static final int DIGITS = 14;

    private NumberText() {
    }

    static String of(Number number) {
        if (number instanceof Long) {
            return number.toString();
        }
        double value = number.doubleValue();
        if (value == Math.rint(value) && Math.abs(value) < 1e14) {
            boolean negativeZero = value == 0 && 1 / value < 0;
            return (negativeZero ? "-0" : Long.toString((long) value)) + ".0";
        }
        String text = general(value, DIGITS, false);
        return looksLikeInteger(text) ? text + ".0" : text;
    }

    private static boolean looksLikeInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** C's {@code %.<precision>g}; {@code keepZeros} is its flag {@code #}. */
    public static String general(double value, int precision, boolean keepZeros) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return notFinite(value);
        }
        int digits = Math.max(precision, 1);
        if (value == 0) {
            String zero = 1 / value < 0 ? "-0" : "0";
            return keepZeros ? zero + "." + "0".repeat(digits - 1) : zero;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= digits) {
            String text = scientific(rounded, digits - 1);
            return keepZeros ? text : withoutZeros(text);
        }
        String text = rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN).toPlainString();
        return keepZeros ? text.indexOf('.') < 0 ? text + "." : text : withoutZeros(text);
    }

    /** C's {@code %.<precision>e}. */
    public static String scientific(double value, int precision) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return (1 / value < 0 ? "-0" : "0") + (precision > 0 ? "." + "0".repeat(precision) : "") + "e+00";
        }
        return scientific(new BigDecimal(value).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN)), precision);
    }

    /** C's {@code %.<precision>f}. */
    public static String fixed(double value, int precision) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return notFinite(value);
        }
        String text = new BigDecimal(value).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
        boolean lostSign = text.charAt(0) != '-' && (value < 0 || value == 0 && 1 / value < 0);
        return lostSign ? "-" + text : text;
    }

    static String notFinite(double value) {
        return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }

    private static String scientific(BigDecimal value, int precision) {
        int exponent = value.precision() - value.scale() - 1;
        String digits = value.unscaledValue().abs().toString();
        StringBuilder text = new StringBuilder();
        text.append(value.signum() < 0 ? "-" : "").append(digits.charAt(0));
        if (precision > 0) {
            text.append('.').append(digits, 1, Math.min(digits.length(), precision + 1));
            text.append("0".repeat(Math.max(0, precision + 1 - digits.length())));
        }
        text.append(exponent < 0 ? "e-" : "e+").append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent));
        return text.toString();
    }

    private static String withoutZeros(String text) {
        int exponent = text.indexOf('e');
        String tail = exponent < 0 ? "" : text.substring(exponent);
        int end = exponent < 0 ? text.length() : exponent;
        if (text.indexOf('.') < 0) {
            return text;
        }
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        if (text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(0, end) + tail;
    }
}
