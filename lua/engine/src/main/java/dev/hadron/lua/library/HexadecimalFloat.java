package dev.hadron.lua.library;

/** C's {@code %a}. */
final class HexadecimalFloat {

    private static final int FRACTION = 13;

    private HexadecimalFloat() {
    }

    static String of(double value, int precision) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        long bits = Double.doubleToRawLongBits(value);
        String sign = bits < 0 ? "-" : "";
        long fraction = bits & (1L << 52) - 1;
        int exponent = (int) (bits >>> 52 & 0x7FF);
        if (exponent == 0 && fraction == 0) {
            return sign + "0x0" + (precision > 0 ? "." + "0".repeat(precision) : "") + "p+0";
        }
        long whole = exponent == 0 ? 0 : 1;
        exponent = exponent == 0 ? -1022 : exponent - 1023;
        long digits = whole << 52 | fraction;
        if (precision >= 0 && precision < FRACTION) {
            digits = rounded(digits, 4 * (FRACTION - precision));
        }
        String text = String.format("%013x", digits & (1L << 52) - 1);
        String shown = precision < 0 ? text.replaceAll("0+$", "")
                : precision <= FRACTION ? text.substring(0, precision) : text + "0".repeat(precision - FRACTION);
        return sign + "0x" + (digits >>> 52) + (shown.isEmpty() ? "" : "." + shown) + "p" + (exponent < 0 ? "" : "+")
                + exponent;
    }

    private static long rounded(long digits, int drop) {
        long unit = 1L << drop;
        long rest = digits & unit - 1;
        long kept = digits - rest;
        boolean up = rest > unit / 2 || rest == unit / 2 && (kept & unit) != 0;
        return up ? kept + unit : kept;
    }
}
