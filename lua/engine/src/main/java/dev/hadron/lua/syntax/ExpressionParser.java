package dev.hadron.lua.syntax;

import java.util.ArrayList;
import java.util.List;

/** Expressions (manual 3.4). */
final class ExpressionParser {

    private static final int UNARY = 12;
    private static final int AND = 2;
    private static final int OR = 1;

    private final TokenReader in;
    private final TypeSkipper types;
    private final Parser functions;

    ExpressionParser(TokenReader in, TypeSkipper types, Parser functions) {
        this.in = in;
        this.types = types;
        this.functions = functions;
    }

    List<Expr> list() {
        List<Expr> list = new ArrayList<>(2);
        do {
            list.add(expression());
        } while (in.accept(','));
        return list;
    }

    Expr expression() {
        return operators(0);
    }

    private Expr operators(int limit) {
        in.enter();
        Expr left = unary();
        for (;;) {
            int kind = in.kind();
            if (kind == Token.AND && AND > limit) {
                in.next();
                left = new Expr.And(left, operators(AND));
            } else if (kind == Token.OR && OR > limit) {
                in.next();
                left = new Expr.Or(left, operators(OR));
            } else {
                BinaryOperator operator = BinaryOperator.of(kind);
                if (operator == null || operator.left <= limit) {
                    in.leave();
                    return left;
                }
                int line = in.line();
                in.next();
                left = Folding.binary(operator, left, operators(operator.right), line);
            }
        }
    }

    private Expr unary() {
        UnaryOperator operator = switch (in.kind()) {
            case '-' -> UnaryOperator.MINUS;
            case Token.NOT -> UnaryOperator.NOT;
            case '#' -> UnaryOperator.LENGTH;
            case '~' -> UnaryOperator.BNOT;
            default -> null;
        };
        if (operator == null) {
            return cast(simple());
        }
        int line = in.line();
        in.next();
        return Folding.unary(operator, operators(UNARY), line);
    }

    /** Forgets {@code :: T} and {@code as T}. A {@code ::} that begins a label is left alone. */
    private Expr cast(Expr value) {
        for (;;) {
            boolean label = in.kind(1) == Token.NAME && in.kind(2) == Token.LABEL;
            boolean colons = in.is(Token.LABEL) && !label;
            if (!colons && !(in.isName("as") && in.line() == in.lastLine() && beginsType(in.kind(1)))) {
                return value;
            }
            in.next();
            types.type();
        }
    }

    private static boolean beginsType(int kind) {
        return kind == Token.NAME || kind == '{' || kind == '(' || kind == Token.NIL || kind == Token.STRING
                || kind == Token.FUNCTION;
    }

    private Expr simple() {
        Expr value = switch (in.kind()) {
            case Token.NUMBER, Token.STRING -> new Expr.Constant(in.value());
            case Token.NIL -> new Expr.Nil();
            case Token.TRUE -> new Expr.Bool(true);
            case Token.FALSE -> new Expr.Bool(false);
            case Token.DOTS -> vararg();
            default -> null;
        };
        if (value != null) {
            in.next();
            return value;
        }
        if (in.is('{')) {
            return table();
        }
        if (in.is(Token.FUNCTION)) {
            int line = in.line();
            in.next();
            return new Expr.Function(functions.body("anonymous", false, line));
        }
        return suffixed();
    }

    private Expr vararg() {
        if (!functions.scope().vararg) {
            throw in.error("cannot use '...' outside a vararg function");
        }
        return new Expr.Vararg();
    }

    /** A name or parentheses with fields, indexes and calls after it. */
    Expr suffixed() {
        int line = in.line();
        Expr value = primary();
        for (;;) {
            switch (in.kind()) {
                case '.' -> {
                    in.next();
                    int at = in.line();
                    value = new Expr.Index(value, new Expr.Constant(in.name()), at);
                }
                case '[' -> {
                    in.next();
                    Expr key = expression();
                    int at = in.line();
                    in.expect(']');
                    value = new Expr.Index(value, key, at);
                }
                case ':' -> {
                    in.next();
                    String name = in.name();
                    value = new Expr.MethodCall(value, name, arguments(), line);
                }
                case '(', '{', Token.STRING -> value = new Expr.Call(value, arguments(), line);
                default -> {
                    return value;
                }
            }
        }
    }

    private Expr primary() {
        if (in.is(Token.NAME)) {
            int line = in.line();
            return variable(in.name(), line);
        }
        if (!in.is('(')) {
            throw in.error("unexpected symbol");
        }
        int line = in.line();
        in.next();
        Expr inner = expression();
        in.expectClosing(')', '(', line);
        return new Expr.Paren(inner);
    }

    Expr variable(String name, int line) {
        VarInfo local = functions.scope().find(name);
        if (local != null) {
            return new Expr.Local(local);
        }
        VarInfo environment = functions.scope().find("_ENV");
        if (environment != null) {
            return new Expr.Index(new Expr.Local(environment), new Expr.Constant(name), line);
        }
        return name.equals("_ENV") ? new Expr.Environment() : new Expr.Global(name, line);
    }

    private List<Expr> arguments() {
        if (in.is(Token.STRING)) {
            Expr text = new Expr.Constant(in.value());
            in.next();
            return List.of(text);
        }
        if (in.is('{')) {
            return List.of(table());
        }
        int line = in.line();
        if (!in.accept('(')) {
            throw in.error("function arguments expected");
        }
        if (in.accept(')')) {
            return List.of();
        }
        List<Expr> list = list();
        in.expectClosing(')', '(', line);
        return list;
    }

    private Expr table() {
        int line = in.line();
        in.next();
        List<Expr.Field> fields = new ArrayList<>();
        while (!in.is('}')) {
            fields.add(field());
            if (!in.accept(',') && !in.accept(';')) {
                break;
            }
        }
        in.expectClosing('}', '{', line);
        return new Expr.Table(fields, line);
    }

    private Expr.Field field() {
        if (in.is(Token.NAME) && in.kind(1) == '=') {
            Expr key = new Expr.Constant(in.name());
            in.next();
            return new Expr.Field(key, expression());
        }
        if (in.accept('[')) {
            Expr key = expression();
            in.expect(']');
            in.expect('=');
            return new Expr.Field(key, expression());
        }
        return new Expr.Field(null, expression());
    }
}
