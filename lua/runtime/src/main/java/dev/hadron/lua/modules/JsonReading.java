package dev.hadron.lua.modules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.Failures;
import dev.hadron.lua.values.TableMarks;

/** A {@code json.decode} under way: the tables that are being filled, innermost first. */
final class JsonReading {

    private static final int PORTION = 256;

    private final JsonParser parser;
    private final int length;
    /** What a null is read as; null itself by default. */
    private final @Nullable Object absent;
    private final Deque<Level> open = new ArrayDeque<>();
    private @Nullable Object result;

    /** A table, the place of the last element of an array, or the name of the member of an object that is read. */
    private static final class Level {

        private final LuaTable table;
        private final boolean array;
        private long index;
        private String name = "";
        private boolean filled;

        Level(LuaTable table, boolean array) {
            this.table = table;
            this.array = array;
        }

        void add(@Nullable Object value) {
            if (array) {
                index++;
            }
            if (value == null) {
                return;
            }
            filled = true;
            if (array) {
                table.put(index, value);
            } else {
                table.put(name, value);
            }
        }
    }

    JsonReading(Coroutine call) {
        String text = call.stringArgument(0);
        absent = call.argument(1) == null ? null : call.tableArgument(1).get("null");
        length = text.length();
        call.charge(length);
        try {
            parser = JsonTexts.FACTORY.createParser(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int run(Coroutine call) {
        try {
            JsonToken token = parser.nextToken();
            for (int items = 1; token != null; items++) {
                take(call, token);
                if (open.isEmpty()) {
                    return end(call);
                }
                if (items == PORTION) {
                    call.work(items);
                    if (call.exhausted()) {
                        return call.pause(Continuation.holding(length, this::run));
                    }
                    items = 0;
                }
                token = parser.nextToken();
            }
            return Failures.invalid(call, "not JSON: the text is empty");
        } catch (JacksonException e) {
            return Failures.invalid(call, "not JSON: " + place(e.getLocation()) + e.getOriginalMessage());
        } catch (IOException e) {
            return Failures.invalid(call, "not JSON: " + e.getMessage());
        }
    }

    private int end(Coroutine call) throws IOException {
        if (parser.nextToken() != null) {
            return Failures.invalid(call,
                    "not JSON: " + place(parser.currentTokenLocation()) + "there is more after the value");
        }
        parser.close();
        return call.returns(result);
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private void take(Coroutine call, JsonToken token) throws IOException {
        switch (token) {
            case START_ARRAY -> open.push(new Level(call.newTable(), true));
            case START_OBJECT -> open.push(new Level(call.newTable(), false));
            case END_ARRAY, END_OBJECT -> close();
            case FIELD_NAME -> open.element().name = string(call, parser.currentName());
            case VALUE_STRING -> add(string(call, parser.getText()));
            case VALUE_NUMBER_INT -> add(parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? (Object) number()
                    : (Object) parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> add(number());
            case VALUE_TRUE -> add(Boolean.TRUE);
            case VALUE_FALSE -> add(Boolean.FALSE);
            default -> add(absent);
        }
    }

    private Double number() throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw new IOException(place(parser.currentTokenLocation()) + "the number is out of range");
        }
        return number;
    }

    private static String string(Coroutine call, String text) {
        String bytes = Utf8.bytes(text);
        call.charge(bytes.length());
        return bytes;
    }

    /** An empty table does not say what it was, so it is marked. */
    private void close() {
        Level level = open.pop();
        if (!level.filled) {
            level.table.metatable(level.array ? TableMarks.ARRAY : TableMarks.OBJECT);
        }
        add(level.table);
    }

    private void add(@Nullable Object value) {
        Level level = open.peek();
        if (level == null) {
            result = value;
        } else {
            level.add(value);
        }
    }
}
