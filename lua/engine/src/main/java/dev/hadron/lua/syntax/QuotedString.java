package dev.hadron.lua.syntax;

/** Reads one string in quotes with its escapes (manual 3.1). */
final class QuotedString {

    private final String file;
    private final String text;
    private final int from;
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int at;

    QuotedString(String file, String text, int from, int line) {
        this.file = file;
        this.text = text;
        this.from = from;
        this.line = line;
        this.at = from + 1;
    }

    String read() {
        char quote = text.charAt(from);
        for (;;) {
            int c = peek();
            if (c < 0) {
                throw new LuaSyntaxError(file, line, "unfinished string near <eof>");
            }
            if (c == '\n' || c == '\r') {
                throw error("unfinished string");
            }
            at++;
            if (c == quote) {
                return value.toString();
            }
            if (c == '\\') {
                escape();
            } else {
                value.append((char) c);
            }
        }
    }

    /** Where the text goes on after the string. */
    int end() {
        return at;
    }

    /** The line that the string ends in. */
    int line() {
        return line;
    }

    static int newlines(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }

    private void escape() {
        int c = peek();
        if (c < 0) {
            throw new LuaSyntaxError(file, line, "unfinished string near <eof>");
        }
        int plain = "abfnrtv\\\"'".indexOf(c);
        if (plain >= 0) {
            at++;
            value.append("\u0007\b\f\n\r\t\u000b\\\"'".charAt(plain));
        } else if (c == '\n' || c == '\r') {
            at++;
            line++;
            at += c == '\r' && peek() == '\n' ? 1 : 0;
            value.append('\n');
        } else if (c == 'z') {
            at++;
            skipSpace();
        } else if (c == 'x') {
            hexadecimal();
        } else if (c == 'u') {
            unicode();
        } else if (c >= '0' && c <= '9') {
            decimal();
        } else {
            at++;
            throw error("invalid escape sequence");
        }
    }

    private void skipSpace() {
        while (isSpace(peek())) {
            line += peek() == '\n' ? 1 : 0;
            at++;
        }
    }

    private void hexadecimal() {
        at++;
        int code = hexadecimalDigit() * 16;
        value.append((char) (code + hexadecimalDigit()));
    }

    private int hexadecimalDigit() {
        int c = peek();
        at += c < 0 ? 0 : 1;
        int digit = Character.digit(c, 16);
        if (digit < 0) {
            throw error("hexadecimal digit expected");
        }
        return digit;
    }

    private void decimal() {
        int code = 0;
        for (int digits = 0; digits < 3 && Lexer.isDigit(peek()); digits++) {
            code = code * 10 + peek() - '0';
            at++;
        }
        if (code > 255) {
            at += peek() < 0 ? 0 : 1;
            throw error("decimal escape too large");
        }
        value.append((char) code);
    }

    private void unicode() {
        at++;
        if (peek() != '{') {
            at += peek() < 0 ? 0 : 1;
            throw error("missing '{' in \\u{xxxx}");
        }
        at++;
        long code = hexadecimalDigit();
        while (Character.digit(peek(), 16) >= 0) {
            code = code * 16 + hexadecimalDigit();
            if (code > 0x7FFFFFFFL) {
                throw error("UTF-8 value too large");
            }
        }
        if (peek() != '}') {
            at += peek() < 0 ? 0 : 1;
            throw error("missing '}' in \\u{xxxx}");
        }
        at++;
        Utf8.append(value, (int) code);
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : -1;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= 9 && c <= 13;
    }

    private LuaSyntaxError error(String what) {
        return new LuaSyntaxError(file, line, what + " near '" + text.substring(from, Math.min(at, text.length())) + "'");
    }
}
