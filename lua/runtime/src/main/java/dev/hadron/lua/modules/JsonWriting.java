package dev.hadron.lua.modules;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.Values;
import dev.hadron.lua.values.Failures;

/** A {@code json.encode} under way: the tables that are open, outermost first, and what is written of each. */
final class JsonWriting {

    private static final int PORTION = 256;
    private static final int MAX_DEPTH = 500;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator json;
    private final List<JsonLevel> open = new ArrayList<>();
    private final @Nullable Object root;
    private boolean begun;
    private int charged;

    JsonWriting(Coroutine call) {
        root = call.argument(0);
        try {
            json = JsonTexts.FACTORY.createGenerator(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int run(Coroutine call) {
        try {
            if (!begun) {
                begun = true;
                write(root);
            }
            for (int items = 0; !open.isEmpty(); items++) {
                if (items == PORTION) {
                    charge(call, items);
                    if (call.exhausted()) {
                        return call.pause(Continuation.holding(bytes.size(), this::run));
                    }
                    items = 0;
                }
                advance(open.get(open.size() - 1));
            }
            json.close();
            charge(call, PORTION / 2);
            return call.returns(bytes.toString(StandardCharsets.ISO_8859_1));
        } catch (JsonTexts.Unwritable e) {
            return Failures.invalid(call, "cannot encode " + e.getMessage() + path());
        } catch (IOException e) {
            throw new IllegalStateException("an array of bytes does not fail", e);
        }
    }

    private void charge(Coroutine call, int items) {
        int now = bytes.size();
        call.chargeGrowth(now - charged, now);
        call.work(items);
        charged = now;
    }

    private void advance(JsonLevel level) throws IOException {
        if (!level.next()) {
            if (level.isArray()) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
            open.remove(open.size() - 1);
            return;
        }
        if (!level.isArray()) {
            json.writeFieldName(JsonTexts.text(level.name()));
        }
        write(level.value());
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null || value == JsonModule.NULL) {
            json.writeNull();
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Long integer) {
            json.writeNumber(integer);
        } else if (value instanceof Double number) {
            if (number.isNaN() || number.isInfinite()) {
                throw new JsonTexts.Unwritable("the number " + Values.text(number) + ", for which JSON has no word");
            }
            json.writeNumber(number);
        } else if (value instanceof String text) {
            json.writeString(JsonTexts.text(text));
        } else if (value instanceof LuaTable table) {
            begin(table);
        } else if (value instanceof LuaUserdata data && data.asString() != null) {
            json.writeString(JsonTexts.text(data.asString()));
        } else {
            throw new JsonTexts.Unwritable("a " + Values.typeName(value));
        }
    }

    private void begin(LuaTable table) throws IOException {
        if (open.stream().anyMatch(level -> level.isOf(table))) {
            throw new JsonTexts.Unwritable("a table that contains itself");
        }
        if (open.size() == MAX_DEPTH) {
            throw new JsonTexts.Unwritable("more than " + MAX_DEPTH + " tables in each other");
        }
        JsonLevel level = JsonLevel.of(table);
        open.add(level);
        if (level.isArray()) {
            json.writeStartArray();
        } else {
            json.writeStartObject();
        }
    }

    /** Where the value that is being written stands, as {@code  (at items[3].name)}. */
    private String path() {
        StringBuilder path = new StringBuilder();
        for (JsonLevel level : open) {
            level.appendPlace(path);
        }
        return path.length() == 0 ? "" : " (at " + path + ")";
    }
}
