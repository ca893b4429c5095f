package dev.hadron.lua.library;

import java.util.function.DoubleUnaryOperator;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;
import dev.hadron.lua.Xoshiro;

/** Mathematical functions (manual 6.7), with the old names {@code pow}, {@code log10} and {@code atan2}. */
final class MathLibrary {

    private MathLibrary() {
    }

    static LuaTable table() {
        LuaTable math = LuaTable.shared();
        math.put("pi", Math.PI);
        math.put("huge", Double.POSITIVE_INFINITY);
        math.put("maxinteger", Long.MAX_VALUE);
        math.put("mininteger", Long.MIN_VALUE);
        function(math, "math.sqrt", Math::sqrt);
        function(math, "math.sin", Math::sin);
        function(math, "math.cos", Math::cos);
        function(math, "math.tan", Math::tan);
        function(math, "math.asin", Math::asin);
        function(math, "math.acos", Math::acos);
        function(math, "math.exp", Math::exp);
        function(math, "math.deg", x -> x * (180.0 / Math.PI));
        function(math, "math.rad", x -> x * (Math.PI / 180.0));
        function(math, "math.log10", Math::log10);
        Libraries.add(math, "math.abs", MathLibrary::abs);
        Libraries.add(math, "math.ceil", call -> call.returns(rounded(call, true)));
        Libraries.add(math, "math.floor", call -> call.returns(rounded(call, false)));
        Libraries.add(math, "math.fmod", MathLibrary::fmod);
        Libraries.add(math, "math.modf", MathLibrary::modf);
        Libraries.add(math, "math.log", MathLibrary::log);
        Libraries.add(math, "math.pow", call -> call.returns(Math.pow(call.floatArgument(0), call.floatArgument(1))));
        Libraries.add(math, "math.atan", call -> call.returns(
                Math.atan2(call.floatArgument(0), call.argument(1) == null ? 1 : call.floatArgument(1))));
        Libraries.add(math, "math.atan2", call -> call.returns(Math.atan2(call.floatArgument(0), call.floatArgument(1))));
        Libraries.add(math, "math.max", call -> call.returns(extreme(call, true)));
        Libraries.add(math, "math.min", call -> call.returns(extreme(call, false)));
        Libraries.add(math, "math.tointeger", call -> call.returns(Values.integer(call.anyArgument(0))));
        Libraries.add(math, "math.type", MathLibrary::type);
        Libraries.add(math, "math.ult",
                call -> call.returns(Long.compareUnsigned(call.integerArgument(0), call.integerArgument(1)) < 0));
        Libraries.add(math, "math.random", MathLibrary::random);
        Libraries.add(math, "math.randomseed", MathLibrary::randomSeed);
        return math.freeze();
    }

    private static void function(LuaTable math, String name, DoubleUnaryOperator function) {
        Libraries.add(math, name, call -> call.returns(function.applyAsDouble(call.floatArgument(0))));
    }

    private static int abs(Coroutine call) {
        Number value = call.numberArgument(0);
        return call.returns(value instanceof Long whole ? (Object) Math.abs(whole) : (Object) Math.abs(value.doubleValue()));
    }

    private static Object rounded(Coroutine call, boolean up) {
        Number value = call.numberArgument(0);
        if (value instanceof Long) {
            return value;
        }
        double whole = up ? Math.ceil(value.doubleValue()) : Math.floor(value.doubleValue());
        Long fitting = Values.integer(whole);
        return fitting != null ? fitting : (Object) whole;
    }

    private static int fmod(Coroutine call) {
        Number a = call.numberArgument(0);
        Number b = call.numberArgument(1);
        if (a instanceof Long x && b instanceof Long y) {
            if (y == 0) {
                throw call.argumentError(1, "zero");
            }
            return call.returns(y == -1 ? 0L : x % y);
        }
        return call.returns(a.doubleValue() % b.doubleValue());
    }

    private static int modf(Coroutine call) {
        double value = call.floatArgument(0);
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        double rest = Double.isInfinite(value) ? 0 : value - whole;
        Long fitting = Values.integer(whole);
        return call.returns(fitting != null ? fitting : (Object) whole, rest);
    }

    private static int log(Coroutine call) {
        double value = call.floatArgument(0);
        if (call.argument(1) == null) {
            return call.returns(Math.log(value));
        }
        double base = call.floatArgument(1);
        if (base == 10) {
            return call.returns(Math.log10(value));
        }
        return call.returns(base == 2 ? log2(value) : Math.log(value) / Math.log(base));
    }

    private static double log2(double value) {
        double result = Math.log(value) / Math.log(2);
        double near = Math.rint(result);
        return near != result && Math.abs(near) < 1000 && Math.pow(2, near) == value ? near : result;
    }

    private static Object extreme(Coroutine call, boolean greatest) {
        Object best = call.anyArgument(0);
        for (int i = 1; i < call.arguments(); i++) {
            Object each = call.argument(i);
            if (greatest ? less(call, best, each) : less(call, each, best)) {
                best = each;
            }
        }
        return best;
    }

    /** The order of numbers and of strings. */
    private static boolean less(Coroutine call, Object a, Object b) {
        if (a instanceof Number && b instanceof Number) {
            return Values.lessNumbers(a, b);
        }
        if (a instanceof String s && b instanceof String t) {
            return s.compareTo(t) < 0;
        }
        throw call.compareError(a, b);
    }

    private static int type(Coroutine call) {
        Object value = call.anyArgument(0);
        return call.returns(value instanceof Long ? "integer" : value instanceof Double ? "float" : null);
    }

    private static int random(Coroutine call) {
        Xoshiro random = call.process().random();
        long low = 1;
        long high;
        switch (call.arguments()) {
            case 0:
                return call.returns(random.nextFloat());
            case 1:
                high = call.integerArgument(0);
                if (high == 0) {
                    return call.returns(random.next());
                }
                break;
            case 2:
                low = call.integerArgument(0);
                high = call.integerArgument(1);
                break;
            default:
                throw dev.hadron.lua.LuaError.of("wrong number of arguments");
        }
        if (low > high) {
            throw call.argumentError(0, "interval is empty");
        }
        return call.returns(random.between(low, high));
    }

    private static int randomSeed(Coroutine call) {
        if (call.arguments() == 0) {
            call.process().random().seed(System.nanoTime(), 0);
            return call.returns();
        }
        Number first = call.numberArgument(0);
        Long whole = Values.integer(first);
        long seed = whole != null ? whole : Double.doubleToLongBits(first.doubleValue());
        call.process().random().seed(seed, call.integerArgument(1, 0));
        return call.returns();
    }
}
