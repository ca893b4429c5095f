package dev.hadron.lua.syntax;

/**
 * Reads type annotations and forgets them: {@code T}, {@code a.T<U>}, {@code T?}, {@code A | B}, {@code A & B},
 * {@code {T}}, {@code {[K]: V, name: T}}, {@code (A, name: B) -> C}, {@code typeof(…)}, literals, and {@code ...T}.
 */
final class TypeSkipper {

    private final TokenReader in;

    TypeSkipper(TokenReader in) {
        this.in = in;
    }

    /** {@code : T}, where there is one. */
    void annotation() {
        if (in.accept(':')) {
            type();
        }
    }

    /** {@code <A, B>} after a function's or a type's name, where it is there. */
    void parameters() {
        if (in.accept('<')) {
            do {
                if (in.accept(Token.DOTS)) {
                    continue;
                }
                in.name();
                in.accept(Token.DOTS);
                if (in.accept('=')) {
                    type();
                }
            } while (in.accept(','));
            closeAngle();
        }
    }

    void type() {
        in.enter();
        in.accept('|');
        do {
            primary();
            while (in.accept('?')) {
                continue;
            }
        } while (in.accept('|') || in.accept('&'));
        in.leave();
    }

    private void primary() {
        switch (in.kind()) {
            case Token.NAME -> name();
            case Token.NIL, Token.TRUE, Token.FALSE, Token.STRING, Token.NUMBER -> in.next();
            case Token.FUNCTION -> function();
            case Token.DOTS -> {
                in.next();
                primary();
            }
            case '{' -> table();
            case '(', '<' -> signature();
            default -> throw in.error("type expected");
        }
    }

    private void name() {
        boolean call = in.isName("typeof") || in.isName("fun");
        boolean typeOf = in.isName("typeof");
        in.next();
        if (call && in.is('(')) {
            if (typeOf) {
                skipParentheses();
            } else {
                signature();
            }
            return;
        }
        while (in.accept('.')) {
            in.name();
        }
        if (in.accept('<')) {
            if (!in.is('>')) {
                do {
                    type();
                } while (in.accept(','));
            }
            closeAngle();
        }
        in.accept(Token.DOTS);
    }

    private void function() {
        in.next();
        if (in.is('(')) {
            signature();
        }
    }

    private void skipParentheses() {
        int line = in.line();
        int depth = 0;
        do {
            depth += in.is('(') ? 1 : in.is(')') ? -1 : 0;
            if (in.is(Token.EOS)) {
                in.expectClosing(')', '(', line);
            }
            in.next();
        } while (depth > 0);
    }

    private void table() {
        int line = in.line();
        in.next();
        while (!in.is('}')) {
            if (in.accept('[')) {
                type();
                in.expect(']');
                in.accept('?');
                in.expect(':');
                type();
            } else {
                element();
            }
            if (!in.accept(',') && !in.accept(';')) {
                break;
            }
        }
        in.expectClosing('}', '{', line);
    }

    /** {@code T}, {@code name: T} or {@code name?: T}. */
    private void element() {
        boolean named = in.is(Token.NAME) && (in.kind(1) == ':' || in.kind(1) == '?' && in.kind(2) == ':');
        if (named) {
            in.next();
            in.accept('?');
            in.next();
        }
        type();
    }

    /** {@code <G>(A, B) -> C}; also what is only in parentheses. */
    private void signature() {
        parameters();
        int line = in.line();
        in.expect('(');
        if (!in.is(')')) {
            do {
                element();
            } while (in.accept(','));
        }
        in.expectClosing(')', '(', line);
        if (in.accept(Token.ARROW) || in.accept(':')) {
            type();
        }
    }

    private void closeAngle() {
        if (in.is(Token.SHR)) {
            in.replace('>');
        } else if (in.is(Token.GE)) {
            in.replace('=');
        } else {
            in.expect('>');
        }
    }
}
