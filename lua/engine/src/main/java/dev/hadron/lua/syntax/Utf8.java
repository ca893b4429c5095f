package dev.hadron.lua.syntax;

import java.nio.charset.StandardCharsets;

/** Between text and the byte strings of scripts, which are Java strings of characters up to 255. */
public final class Utf8 {

    private Utf8() {
    }

    /** The byte string of a text: its UTF-8 bytes, one in each character. */
    public static String bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            }
        }
        return text;
    }

    /** The text of a byte string; bytes that are no UTF-8 become replacement characters. */
    public static String text(String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) > 127) {
                return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            }
        }
        return bytes;
    }

    /** Appends the bytes of a code up to 0x7FFFFFFF, in up to six bytes. */
    public static void append(StringBuilder to, int code) {
        if (code < 0x80) {
            to.append((char) code);
            return;
        }
        int tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : code < 0x200000 ? 3 : code < 0x4000000 ? 4 : 5;
        to.append((char) (0xFF & (0xFF00 >> (tail + 1)) | code >> (6 * tail)));
        for (int i = tail - 1; i >= 0; i--) {
            to.append((char) (0x80 | code >> (6 * i) & 0x3F));
        }
    }
}
