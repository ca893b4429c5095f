package dev.hadron.lua.modules;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;

import dev.hadron.lua.syntax.Utf8;

/** What both ways of the JSON module need: the factory, and byte strings as texts. */
final class JsonTexts {

    /** Names are not interned: they come from strangers. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

    private JsonTexts() {
    }

    /** A value that JSON has no word for; its message goes on from "cannot encode". */
    static final class Unwritable extends IOException {

        private static final long serialVersionUID = 1L;

        Unwritable(String what) {
            super(what);
        }
    }

    /** The text of a byte string, which has to be UTF-8. */
    static String text(String bytes) throws Unwritable {
        String text = Utf8.text(bytes);
        return text.indexOf('\uFFFD') < 0 ? text : strictly(bytes);
    }

    private static String strictly(String bytes) throws Unwritable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unwritable("a string that is not UTF-8");
        }
    }
}
