package dev.hadron.spi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * Fits the arguments of a spawn to the parameters of a method (R3.5): their number and types must match, whole numbers convert
 * where they fit exactly, and maps become other types only through an {@link ArgumentConverter}. Immutable; any thread.
 */
public final class Parameters {

    /** Converts nothing. */
    public static final ArgumentConverter NO_CONVERTER = (value, type) -> {
        throw new IllegalArgumentException("no converter is installed");
    };

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(boolean.class, Boolean.class, byte.class, Byte.class,
            short.class, Short.class, int.class, Integer.class, long.class, Long.class, float.class, Float.class, double.class,
            Double.class, char.class, Character.class);

    /** A number with more zeros behind its digits is not written out: it would fill the memory. */
    private static final int MAX_ZEROS = 1_000;

    private final String definition;
    private final List<Type> types;
    private final ArgumentConverter converter;

    private Parameters(String definition, List<Type> types, ArgumentConverter converter) {
        this.definition = definition;
        this.types = List.copyOf(types);
        this.converter = converter;
    }

    /**
     * The parameters of a definition.
     *
     * @param definition its id, for messages
     * @param types the types of the parameters behind the {@code Self}, in order
     * @param converter for what does not fit by itself
     */
    public static Parameters of(String definition, List<Type> types, ArgumentConverter converter) {
        return new Parameters(definition, types, converter);
    }

    /**
     * Fits arguments.
     *
     * @throws ProcessException {@code INVALID}, naming the definition and the position of what does not fit, from 1
     */
    public @Nullable Object[] convert(@Nullable Object[] arguments) {
        if (arguments.length != types.size()) {
            throw new ProcessException(ErrorKind.INVALID, definition + " takes " + count(types.size()) + ", not "
                    + arguments.length + (types.isEmpty() ? "" : ": " + names()));
        }
        @Nullable
        Object[] fitted = new Object[arguments.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = fit(i, arguments[i], types.get(i));
        }
        return fitted;
    }

    private @Nullable Object fit(int index, @Nullable Object value, Type type) {
        Class<?> raw = raw(type);
        if (value == null) {
            if (raw.isPrimitive()) {
                throw mismatch(index, type, "nothing", null);
            }
            return null;
        }
        Class<?> wanted = BOXES.getOrDefault(raw, raw);
        if (wanted.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(wanted)) {
            Object exact = exactly(number, wanted);
            if (exact != null) {
                return exact;
            }
            throw mismatch(index, type, number + " (" + number.getClass().getSimpleName() + ")", null);
        }
        try {
            return converter.convert(value, type);
        } catch (IllegalArgumentException e) {
            throw mismatch(index, type, "a value of type " + value.getClass().getSimpleName(), e);
        }
    }

    /** The same number as another type, null where it does not fit exactly. */
    private static @Nullable Number exactly(Number number, Class<?> wanted) {
        try {
            BigDecimal exact = exact(number);
            if (exact.scale() < -MAX_ZEROS) {
                return null;
            } else if (wanted == Integer.class) {
                return exact.intValueExact();
            } else if (wanted == Long.class) {
                return exact.longValueExact();
            } else if (wanted == Double.class) {
                double narrowed = exact.doubleValue();
                return new BigDecimal(narrowed).compareTo(exact) == 0 || !isWhole(number) ? narrowed : null;
            } else if (wanted == Float.class) {
                float narrowed = exact.floatValue();
                return new BigDecimal(narrowed).compareTo(exact) == 0 ? narrowed : null;
            } else if (wanted == Short.class) {
                return exact.shortValueExact();
            } else if (wanted == Byte.class) {
                return exact.byteValueExact();
            } else if (wanted == BigInteger.class) {
                return exact.toBigIntegerExact();
            }
            return wanted == BigDecimal.class ? exact : null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /** A whole floating-point number to its last digit, which its text may round; any other number as its text. */
    private static BigDecimal exact(Number number) {
        boolean floating = number instanceof Double || number instanceof Float;
        double value = number.doubleValue();
        return floating && value == Math.rint(value) ? new BigDecimal(value) : new BigDecimal(number.toString());
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
                || number instanceof BigInteger;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return type instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }

    private ProcessException mismatch(int index, Type type, String given, @Nullable Throwable cause) {
        String why = cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return new ProcessException(ErrorKind.INVALID, "argument " + (index + 1) + " of " + definition + " is a "
                + name(type) + ", not " + given + why);
    }

    private String names() {
        return "(" + String.join(", ", types.stream().map(Parameters::name).toList()) + ")";
    }

    private static String name(Type type) {
        return type instanceof Class<?> known ? known.getSimpleName() : type.getTypeName();
    }

    private static String count(int arguments) {
        return arguments == 0 ? "no arguments" : arguments == 1 ? "1 argument" : arguments + " arguments";
    }
}
