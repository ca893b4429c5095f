package dev.hadron.service.json;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;

import dev.hadron.Pid;
import dev.hadron.ProcessException;

/** Reads a PID from its text. */
final class PidReader extends StdScalarDeserializer<Pid> {

    private static final long serialVersionUID = 1L;

    PidReader() {
        super(Pid.class);
    }

    @Override
    public Pid deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = parser.getValueAsString();
        try {
            return Pid.parse(text == null ? "" : text);
        } catch (ProcessException e) {
            return (Pid) context.handleWeirdStringValue(Pid.class, text, "%s", e.message());
        }
    }
}
