package dev.hadron.lua.syntax;

import java.util.Arrays;

/** The tokens of a script, in columns: kind, line, value and text. */
final class TokenList {

    private int[] kinds = new int[64];
    private int[] lines = new int[64];
    private Object[] values = new Object[64];
    private String[] texts = new String[64];
    private int size;

    void add(int kind, int line, Object value, String text) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            values = Arrays.copyOf(values, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
        }
        kinds[size] = kind;
        lines[size] = line;
        texts[size] = text;
        values[size++] = value;
    }

    int kind(int at) {
        return kinds[Math.min(at, size - 1)];
    }

    int line(int at) {
        return lines[Math.min(at, size - 1)];
    }

    Object value(int at) {
        return values[Math.min(at, size - 1)];
    }

    /** A token as the script has it. */
    String text(int at) {
        return texts[Math.min(at, size - 1)];
    }

    /** Replaces a token, as where {@code >>} closes two lists of types. */
    void replace(int at, int kind) {
        kinds[at] = kind;
        texts[at] = Token.text(kind);
    }
}
