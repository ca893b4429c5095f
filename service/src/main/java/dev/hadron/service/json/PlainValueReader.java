package dev.hadron.service.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.std.UntypedObjectDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;

/**
 * Reads any JSON value into plain ones: maps, lists, texts, booleans, null, and numbers as {@code Integer}, {@code Long},
 * {@code BigInteger} or {@code Double}, whichever is the first that holds it. Whole numbers stay whole; a decimal beyond
 * the range of a {@code Double} is refused, for it would not come back as the number it was.
 */
final class PlainValueReader extends UntypedObjectDeserializer {

    private static final long serialVersionUID = 1L;

    PlainValueReader() {
        super((JavaType) null, null);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        boolean decimal = parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
        Object value = super.deserialize(parser, context);
        if (decimal && value instanceof Double number && number.isInfinite()) {
            return context.handleWeirdNumberValue(Double.class, number, "beyond the range of a 64-bit floating-point number");
        }
        return value;
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(parser, context);
    }
}
