package dev.hadron.lua.syntax;

/** Reads tokens one by one and says what is wrong with them. Shared by the parsers of one script. */
final class TokenReader {

    static final int MAX_LEVELS = 200;

    private final String file;
    private final TokenList tokens;
    private int at;
    private int levels;

    TokenReader(String file, TokenList tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    int kind() {
        return tokens.kind(at);
    }

    int kind(int ahead) {
        return tokens.kind(at + ahead);
    }

    Object value() {
        return tokens.value(at);
    }

    int line() {
        return tokens.line(at);
    }

    int lastLine() {
        return at == 0 ? 1 : tokens.line(at - 1);
    }

    void next() {
        at++;
    }

    int position() {
        return at;
    }

    void replace(int kind) {
        tokens.replace(at, kind);
    }

    boolean is(int kind) {
        return kind() == kind;
    }

    boolean isName(String name) {
        return kind() == Token.NAME && name.equals(value());
    }

    boolean accept(int kind) {
        if (kind() != kind) {
            return false;
        }
        at++;
        return true;
    }

    void expect(int kind) {
        if (!accept(kind)) {
            throw error(quoted(kind) + " expected");
        }
    }

    /** The token that closes what began earlier. */
    void expectClosing(int kind, int opening, int line) {
        if (accept(kind)) {
            return;
        }
        throw line == line() ? error(quoted(kind) + " expected")
                : error(quoted(kind) + " expected (to close " + quoted(opening) + " at line " + line + ")");
    }

    String name() {
        if (kind() != Token.NAME) {
            throw error("<name> expected");
        }
        String name = (String) value();
        at++;
        return name;
    }

    private static String quoted(int kind) {
        return kind >= Token.NUMBER ? Token.text(kind) : "'" + Token.text(kind) + "'";
    }

    void enter() {
        if (++levels > MAX_LEVELS) {
            throw error("chunk has too many syntax levels");
        }
    }

    void leave() {
        levels--;
    }

    LuaSyntaxError error(String what) {
        String text = tokens.text(at);
        return new LuaSyntaxError(file, line(), what + " near " + (kind() == Token.EOS ? text : "'" + text + "'"));
    }

    /** A mistake of meaning, at a line of its own. */
    LuaSyntaxError mistake(String what, int line) {
        return new LuaSyntaxError(file, line, what);
    }
}
