package dev.hadron.service;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** Checks the fields of requests' bodies. */
public final class Fields {

    private static final Object[] NONE = {};

    private Fields() {
    }

    /** Answers the body where there is one; {@code INVALID} where there is none. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw new ProcessException(ErrorKind.INVALID, "the request needs a body: a JSON object");
        }
        return body;
    }

    /** Answers the field's value where it is there; {@code INVALID}, naming the field, where it is not. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new ProcessException(ErrorKind.INVALID, "field '" + field + "' is missing");
        }
        return value;
    }

    /** The arguments for a definition: none where the field is absent. */
    public static @Nullable Object[] arguments(@Nullable List<@Nullable Object> args) {
        return args == null ? NONE : args.toArray();
    }
}
