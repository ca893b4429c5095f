package dev.hadron.service.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** Writes what processes gave, of whatever type, before any of the response is sent, so that a failure is still an answer. */
@Singleton
public class Json {

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The value as JSON in UTF-8.
     *
     * @throws ProcessException {@code INTERNAL} where the value cannot be written, naming its type
     */
    public byte[] bytes(@Nullable Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new ProcessException(ErrorKind.INTERNAL,
                    "a value of type " + culprit(value, e) + " cannot be written as JSON", false, Map.of(), e);
        }
    }

    private static String culprit(@Nullable Object value, Exception error) {
        if (error instanceof InvalidDefinitionException undefined && undefined.getType() != null) {
            return undefined.getType().getRawClass().getName();
        }
        return value == null ? "null" : value.getClass().getName();
    }

    /** The value as JSON text on one line; fails as {@link #bytes} does. */
    public String text(@Nullable Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }
}
