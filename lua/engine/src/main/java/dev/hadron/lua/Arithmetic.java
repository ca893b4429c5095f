package dev.hadron.lua;

/** Arithmetic beyond two integers or two floats: mixed numbers, numerals in strings, metamethods, errors. */
final class Arithmetic {

    static final int MOD = 3;
    static final int POW = 4;
    static final int DIV = 5;
    static final int IDIV = 6;
    static final int BITWISE = 7;

    private Arithmetic() {
    }

    /** {@code stack[ret] := a <operator> b}; answers whether the machine has to look at its frames anew. */
    static boolean operate(Coroutine co, int operator, Object a, Object b, int ret) {
        if (operator < BITWISE && a instanceof Number x && b instanceof Number y && !(a instanceof Long && b instanceof Long)) {
            co.stack[ret] = floats(operator, x.doubleValue(), y.doubleValue());
            return false;
        }
        Object result = operator >= BITWISE && operator != Meta.UNM ? bitwise(operator, a, b) : arithmetic(operator, a, b);
        if (result != null) {
            co.stack[ret] = result;
            return false;
        }
        Object handler = co.metamethod(a, operator);
        if (handler == null) {
            handler = co.metamethod(b, operator);
        }
        if (handler == null) {
            throw error(co, operator, a, b);
        }
        Calls.metamethod(co, handler, a, b, ret, 1, Frame.STORE);
        return true;
    }

    private static LuaError error(Coroutine co, int operator, Object a, Object b) {
        boolean bits = operator >= BITWISE && operator != Meta.UNM;
        if (!bits && (a instanceof String || b instanceof String)) {
            return LuaError.of("attempt to " + Meta.name(operator).substring(2) + " a '" + co.typeName(a) + "' with a '"
                    + co.typeName(b) + "'");
        }
        if (bits && a instanceof Number && b instanceof Number) {
            int operand = Values.integer(a) == null ? 0 : 1;
            return LuaError.of("number" + Operands.name(co, operand) + " has no integer representation");
        }
        boolean leftFine = a instanceof Number;
        String what = bits ? "perform bitwise operation on" : "perform arithmetic on";
        return Operands.error(co, what, leftFine ? b : a, leftFine ? 1 : 0);
    }

    /** Null where an operand is no integer; numerals in strings are none here. */
    private static Object bitwise(int operator, Object x, Object y) {
        if (!(x instanceof Number && y instanceof Number)) {
            return null;
        }
        Long left = Values.integer(x);
        Long right = Values.integer(y);
        return left == null || right == null ? null : (Object) bits(operator - BITWISE, left, right);
    }

    private static long bits(int operator, long a, long b) {
        return switch (operator) {
            case 0 -> a & b;
            case 1 -> a | b;
            case 2 -> a ^ b;
            case 3 -> shiftLeft(a, b);
            case 4 -> shiftRight(a, b);
            default -> ~a;
        };
    }

    static long shiftLeft(long a, long by) {
        return by <= -64 || by >= 64 ? 0 : by >= 0 ? a << by : a >>> -by;
    }

    static long shiftRight(long a, long by) {
        return by <= -64 || by >= 64 ? 0 : by >= 0 ? a >>> by : a << -by;
    }

    /** Null where an operand is no number or numeral. */
    private static Object arithmetic(int operator, Object left, Object right) {
        Object x = Values.number(left);
        Object y = Values.number(right);
        if (x == null || y == null) {
            return null;
        }
        if (x instanceof Long a && y instanceof Long b && operator != POW && operator != DIV) {
            try {
                return integers(operator, a, b);
            } catch (LuaError e) {
                // Arithmetic on strings is the string library's, whose errors have no place.
                throw left instanceof String || right instanceof String ? LuaError.ofValue(e.value()) : e;
            }
        }
        return floats(operator, ((Number) x).doubleValue(), ((Number) y).doubleValue());
    }

    static long integers(int operator, long a, long b) {
        return switch (operator) {
            case 0 -> a + b;
            case 1 -> a - b;
            case 2 -> a * b;
            case MOD -> modulo(a, b);
            case IDIV -> divide(a, b);
            default -> -a;
        };
    }

    static double floats(int operator, double a, double b) {
        return switch (operator) {
            case 0 -> a + b;
            case 1 -> a - b;
            case 2 -> a * b;
            case MOD -> modulo(a, b);
            case POW -> power(a, b);
            case DIV -> a / b;
            case IDIV -> Math.floor(a / b);
            default -> -a;
        };
    }

    static long modulo(long a, long b) {
        if (b == 0) {
            throw LuaError.of("attempt to perform 'n%0'");
        }
        return Math.floorMod(a, b);
    }

    static long divide(long a, long b) {
        if (b == 0) {
            throw LuaError.of("attempt to divide by zero");
        }
        return Math.floorDiv(a, b);
    }

    static double modulo(double a, double b) {
        double rest = a % b;
        return rest * b < 0 ? rest + b : rest;
    }

    static double power(double a, double b) {
        return a == 1 || a == -1 && Double.isInfinite(b) ? 1 : b == 2 ? a * a : Math.pow(a, b);
    }
}
