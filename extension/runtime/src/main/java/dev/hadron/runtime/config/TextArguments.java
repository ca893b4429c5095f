package dev.hadron.runtime.config;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes arguments of texts, of the types that a definition's parameters have. */
final class TextArguments {

    private static final Map<Class<?>, Reading<?>> READINGS = new LinkedHashMap<>();

    static {
        put(Reading.SWITCH, boolean.class, Boolean.class);
        put(Byte::valueOf, byte.class, Byte.class);
        put(Short::valueOf, short.class, Short.class);
        put(Integer::valueOf, int.class, Integer.class);
        put(Long::valueOf, long.class, Long.class);
        put(Float::valueOf, float.class, Float.class);
        put(Double::valueOf, double.class, Double.class);
        put(BigInteger::new, BigInteger.class);
        put(BigDecimal::new, BigDecimal.class, Number.class);
        put(Reading.DURATION, Duration.class);
        put(text -> text, String.class, CharSequence.class, Object.class);
        put(TextArguments::character, char.class, Character.class);
    }

    private TextArguments() {
    }

    private static void put(Reading<?> reading, Class<?>... types) {
        for (Class<?> type : types) {
            READINGS.put(type, reading);
        }
    }

    /**
     * The arguments for a definition.
     *
     * @throws IllegalArgumentException that names the position of what does not fit, from 1
     */
    static List<Object> of(String definition, List<Type> types, List<String> texts) {
        if (texts.size() != types.size()) {
            throw new IllegalArgumentException(definition + " takes " + types.size()
                    + (types.size() == 1 ? " argument" : " arguments") + ", not " + texts.size()
                    + (types.isEmpty() ? "" : ": " + types.stream().map(TextArguments::name).toList()));
        }
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            arguments.add(argument("argument " + (i + 1) + " of " + definition, types.get(i), texts.get(i)));
        }
        return arguments;
    }

    private static Object argument(String which, Type type, String text) {
        if (type instanceof Class<?> known && known.isEnum()) {
            for (Object constant : known.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(
                    which + " is one of " + List.of(known.getEnumConstants()) + ", not '" + text + "'");
        }
        Reading<?> reading = type instanceof Class<?> known ? READINGS.get(known) : null;
        if (reading == null) {
            throw new IllegalArgumentException(which + " is a " + name(type)
                    + ", which no text of a configuration makes; start such a process in code");
        }
        try {
            return reading.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(which + " is a " + name(type) + ", not '" + text + "'");
        }
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("must be one character");
        }
        return text.charAt(0);
    }

    private static String name(Type type) {
        return type instanceof Class<?> known ? known.getSimpleName() : type.getTypeName();
    }
}
