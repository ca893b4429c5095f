package dev.hadron.lua.syntax;

import java.util.HashMap;

/** Cuts a script, held as a byte string, into tokens. */
final class Lexer {

    private final String file;
    private final String text;
    private final TokenList tokens = new TokenList();
    /** Equal strings of a script are one object, so comparing them is mostly comparing references. */
    private final HashMap<String, String> strings = new HashMap<>();
    private int at;
    private int line = 1;

    private Lexer(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static TokenList tokens(String file, String text) {
        Lexer lexer = new Lexer(file, text);
        lexer.skipShebang();
        while (lexer.token()) {
            continue;
        }
        return lexer.tokens;
    }

    private void skipShebang() {
        if (text.startsWith("#")) {
            while (at < text.length() && text.charAt(at) != '\n') {
                at++;
            }
        }
    }

    private int peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : -1;
    }

    private boolean token() {
        skipSpace();
        int c = peek(0);
        if (c < 0) {
            tokens.add(Token.EOS, line, null, "<eof>");
            return false;
        }
        if (isLetter(c)) {
            word();
        } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
            numeral();
        } else if (c == '"' || c == '\'') {
            quoted();
        } else if (c == '[' && longLevel() >= 0) {
            int from = at;
            String value = longString("string");
            tokens.add(Token.STRING, line, one(value), text.substring(from, at));
        } else {
            symbol(c);
        }
        return true;
    }

    private void skipSpace() {
        for (;;) {
            int c = peek(0);
            if (c == '\n') {
                line++;
                at++;
            } else if (c == ' ' || c >= 9 && c <= 13) {
                at++;
            } else if (c == '-' && peek(1) == '-') {
                comment();
            } else {
                return;
            }
        }
    }

    private void comment() {
        at += 2;
        if (peek(0) == '[' && longLevel() >= 0) {
            longString("comment");
            return;
        }
        while (peek(0) >= 0 && peek(0) != '\n') {
            at++;
        }
    }

    private void quoted() {
        int from = at;
        QuotedString string = new QuotedString(file, text, at, line);
        String value = one(string.read());
        at = string.end();
        line = string.line();
        tokens.add(Token.STRING, line, value, text.substring(from, at));
    }

    private void word() {
        int from = at;
        while (isLetter(peek(0)) || isDigit(peek(0))) {
            at++;
        }
        String word = one(text.substring(from, at));
        tokens.add(Token.ofWord(word), line, word, word);
    }

    private void numeral() {
        int from = at;
        boolean hexadecimal = peek(0) == '0' && (peek(1) | 32) == 'x';
        char exponent = hexadecimal ? 'p' : 'e';
        for (;;) {
            int c = peek(0);
            if ((c | 32) == exponent && (peek(1) == '+' || peek(1) == '-')) {
                at += 2;
            } else if (isLetter(c) || isDigit(c) || c == '.') {
                at++;
            } else {
                break;
            }
        }
        String numeral = text.substring(from, at);
        Object value = Numerals.parse(numeral);
        if (value == null) {
            throw new LuaSyntaxError(file, line, "malformed number near '" + numeral + "'");
        }
        tokens.add(Token.NUMBER, line, value, numeral);
    }

    /** The number of equal signs of a long bracket that begins here; negative where none does. */
    private int longLevel() {
        int level = 0;
        while (peek(1 + level) == '=') {
            level++;
        }
        return peek(1 + level) == '[' ? level : -1;
    }

    private String longString(String what) {
        int began = line;
        int level = longLevel();
        at += level + 2;
        if (peek(0) == '\r') {
            at += peek(1) == '\n' ? 1 : 0;
        }
        if (peek(0) == '\n' || peek(0) == '\r') {
            line++;
            at++;
        }
        String close = "]" + "=".repeat(level) + "]";
        int end = text.indexOf(close, at);
        if (end < 0) {
            throw new LuaSyntaxError(file, line + QuotedString.newlines(text, at, text.length()),
                    "unfinished long " + what + " (starting at line " + began + ") near <eof>");
        }
        String value = text.substring(at, end);
        line += QuotedString.newlines(text, at, end);
        at = end + close.length();
        return value.indexOf('\r') < 0 ? value : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void symbol(int c) {
        int next = peek(1);
        int kind = c;
        if (c == '.' && next == '.') {
            kind = peek(2) == '.' ? Token.DOTS : Token.CONCAT;
        } else if (next == '=') {
            kind = c == '=' ? Token.EQ : c == '<' ? Token.LE : c == '>' ? Token.GE : c == '~' ? Token.NE : c;
        } else if (next == c) {
            kind = c == '/' ? Token.IDIV : c == '<' ? Token.SHL : c == '>' ? Token.SHR : c == ':' ? Token.LABEL : c;
        } else if (c == '-' && next == '>') {
            kind = Token.ARROW;
        }
        at += kind == c ? 1 : kind == Token.DOTS ? 3 : 2;
        tokens.add(kind, line, null, Token.text(kind));
    }

    private String one(String value) {
        return value.length() > 40 ? value : strings.computeIfAbsent(value, String::intern);
    }

    static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
