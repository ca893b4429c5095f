package dev.hadron.service.problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with the JSON of a request, in the words of JSON and not of Java.
 *
 * @param detail names the field where there is one
 * @param details {@code field}, {@code line} and {@code column}, where they are known
 */
record JsonMistake(String detail, Map<String, Object> details) {

    /** What Jackson says of a source that it does not show. */
    private static final Pattern WHERE_IT_BEGAN = Pattern.compile(" \\(start marker at \\[Source: [^]]*]\\)");

    static JsonMistake of(JsonProcessingException error) {
        if (error.getCause() instanceof StreamReadException malformed) {
            return malformed(malformed);
        }
        String field = error instanceof JsonMappingException mapping ? path(mapping.getPath()) : "";
        return field.isEmpty() ? malformed(error)
                : new JsonMistake("field '" + field + "': " + what(error), Map.of("field", field));
    }

    private static JsonMistake malformed(JsonProcessingException error) {
        JsonLocation at = error.getLocation();
        if (at == null) {
            return new JsonMistake("malformed JSON: " + what(error), Map.of());
        }
        return new JsonMistake("malformed JSON at line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + what(error),
                Map.of("line", at.getLineNr(), "column", at.getColumnNr()));
    }

    private static String what(JsonProcessingException error) {
        if (error instanceof UnrecognizedPropertyException unknown) {
            Collection<?> known = unknown.getKnownPropertyIds();
            return "unknown" + (known == null ? ""
                    : "; known here: " + String.join(", ",
                            new TreeSet<>(known.stream().map(String::valueOf).toList())));
        }
        if (error instanceof InvalidFormatException invalid && !(invalid.getValue() instanceof CharSequence)) {
            return "expected " + expected(invalid.getTargetType()) + ", not " + invalid.getValue();
        }
        if (error instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "expected " + expected(mismatch.getTargetType());
        }
        return WHERE_IT_BEGAN.matcher(error.getOriginalMessage()).replaceAll("");
    }

    private static String expected(Class<?> type) {
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number within range";
        }
        return type == Object.class ? "a value" : "an object";
    }

    private static String path(List<Reference> references) {
        StringBuilder path = new StringBuilder();
        for (Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
