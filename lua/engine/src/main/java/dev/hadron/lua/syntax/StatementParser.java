package dev.hadron.lua.syntax;

import java.util.ArrayList;
import java.util.List;

/** Statements (manual 3.3). */
final class StatementParser {

    private final TokenReader in;
    private final TypeSkipper types;
    private final ExpressionParser expressions;
    private final Parser functions;

    StatementParser(TokenReader in, TypeSkipper types, ExpressionParser expressions, Parser functions) {
        this.in = in;
        this.types = types;
        this.expressions = expressions;
        this.functions = functions;
    }

    /** Statements up to a token that ends a block, in a scope of their own. */
    Block block() {
        int mark = functions.scope().mark();
        Block block = openBlock();
        functions.scope().leave(mark);
        return block;
    }

    /** A block whose names stay visible. */
    private Block openBlock() {
        in.enter();
        List<Stat> list = new ArrayList<>();
        while (!endsBlock()) {
            if (in.is(Token.RETURN)) {
                list.add(returned());
                break;
            }
            Stat statement = statement();
            if (statement != null) {
                list.add(statement);
            }
        }
        in.leave();
        return new Block(list, in.line());
    }

    private boolean endsBlock() {
        return switch (in.kind()) {
            case Token.EOS, Token.END, Token.ELSE, Token.ELSEIF, Token.UNTIL -> true;
            default -> false;
        };
    }

    private Stat statement() {
        int line = in.line();
        return switch (in.kind()) {
            case ';' -> {
                in.next();
                yield null;
            }
            case Token.IF -> conditional(line);
            case Token.WHILE -> whileLoop(line);
            case Token.DO -> {
                in.next();
                Block block = block();
                in.expectClosing(Token.END, Token.DO, line);
                yield new Stat.Do(block, line);
            }
            case Token.FOR -> forLoop(line);
            case Token.REPEAT -> repeat(line);
            case Token.FUNCTION -> function(line);
            case Token.LOCAL -> local(line);
            case Token.LABEL -> label(line);
            case Token.BREAK -> {
                in.next();
                yield new Stat.Goto("break", line);
            }
            case Token.GOTO -> {
                in.next();
                yield new Stat.Goto(in.name(), line);
            }
            default -> typeAlias() ? null : expressionStatement(line);
        };
    }

    /** {@code type P = T} and {@code export type P = T} are read and forgotten. */
    private boolean typeAlias() {
        int from = in.isName("export") && in.kind(1) == Token.NAME ? 1 : 0;
        boolean alias = (from == 1 || in.isName("type")) && in.kind(from) == Token.NAME && in.kind(from + 1) == Token.NAME
                && (in.kind(from + 2) == '=' || in.kind(from + 2) == '<');
        if (!alias) {
            return false;
        }
        for (int i = 0; i < from + 2; i++) {
            in.next();
        }
        types.parameters();
        in.expect('=');
        types.type();
        return true;
    }

    private Stat conditional(int line) {
        List<Expr> conditions = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        do {
            in.next();
            conditions.add(expressions.expression());
            in.expect(Token.THEN);
            blocks.add(block());
        } while (in.is(Token.ELSEIF));
        if (in.accept(Token.ELSE)) {
            blocks.add(block());
        }
        in.expectClosing(Token.END, Token.IF, line);
        return new Stat.If(conditions, blocks, line);
    }

    private Stat whileLoop(int line) {
        in.next();
        Expr condition = expressions.expression();
        in.expect(Token.DO);
        Block block = block();
        in.expectClosing(Token.END, Token.WHILE, line);
        return new Stat.While(condition, block, line);
    }

    private Stat repeat(int line) {
        in.next();
        int mark = functions.scope().mark();
        Block block = openBlock();
        in.expectClosing(Token.UNTIL, Token.REPEAT, line);
        Expr condition = expressions.expression();
        functions.scope().leave(mark);
        return new Stat.Repeat(block, condition, line);
    }

    private Stat forLoop(int line) {
        in.next();
        String name = in.name();
        types.annotation();
        return switch (in.kind()) {
            case '=' -> numericFor(name, line);
            case ',', Token.IN -> genericFor(name, line);
            default -> throw in.error("'=' or 'in' expected");
        };
    }

    private Stat numericFor(String name, int line) {
        in.next();
        Expr first = expressions.expression();
        in.expect(',');
        Expr last = expressions.expression();
        Expr step = in.accept(',') ? expressions.expression() : null;
        int mark = functions.scope().mark();
        in.expect(Token.DO);
        VarInfo variable = functions.scope().declare(name, VarInfo.Kind.PLAIN, line);
        Block block = block();
        functions.scope().leave(mark);
        in.expectClosing(Token.END, Token.FOR, line);
        return new Stat.NumericFor(variable, first, last, step, block, line);
    }

    private Stat genericFor(String first, int line) {
        List<String> names = new ArrayList<>(List.of(first));
        while (in.accept(',')) {
            names.add(in.name());
            types.annotation();
        }
        in.expect(Token.IN);
        List<Expr> values = expressions.list();
        in.expect(Token.DO);
        int mark = functions.scope().mark();
        List<VarInfo> variables = new ArrayList<>();
        for (String name : names) {
            variables.add(functions.scope().declare(name, VarInfo.Kind.PLAIN, line));
        }
        Block block = block();
        functions.scope().leave(mark);
        in.expectClosing(Token.END, Token.FOR, line);
        return new Stat.GenericFor(variables, values, block, line);
    }

    private Stat function(int line) {
        in.next();
        String name = in.name();
        StringBuilder whole = new StringBuilder(name);
        Expr target = expressions.variable(name, line);
        boolean method = false;
        while (!method && (in.is('.') || in.is(':'))) {
            method = in.is(':');
            in.next();
            String field = in.name();
            whole.append(method ? ':' : '.').append(field);
            target = new Expr.Index(target, new Expr.Constant(field), line);
        }
        checkAssignable(target);
        FunctionNode body = functions.body(whole.toString(), method, line);
        return new Stat.Assign(List.of(target), List.of(new Expr.Function(body)), line);
    }

    private Stat local(int line) {
        in.next();
        if (in.accept(Token.FUNCTION)) {
            String name = in.name();
            VarInfo variable = functions.scope().declare(name, VarInfo.Kind.PLAIN, line);
            return new Stat.LocalFunction(variable, functions.body(name, false, line), line);
        }
        List<VarInfo> variables = new ArrayList<>();
        boolean close = false;
        do {
            VarInfo variable = localName();
            if (variable.kind() == VarInfo.Kind.CLOSE) {
                if (close) {
                    throw in.mistake("multiple to-be-closed variables in local list", in.line());
                }
                close = true;
            }
            variables.add(variable);
        } while (in.accept(','));
        List<Expr> values = in.accept('=') ? expressions.list() : List.of();
        variables.forEach(functions.scope()::show);
        return new Stat.Local(variables, values, line);
    }

    private VarInfo localName() {
        int line = in.line();
        String name = in.name();
        types.annotation();
        VarInfo.Kind kind = VarInfo.Kind.PLAIN;
        if (in.accept('<')) {
            String attribute = in.name();
            kind = switch (attribute) {
                case "const" -> VarInfo.Kind.CONST;
                case "close" -> VarInfo.Kind.CLOSE;
                default -> throw in.mistake("unknown attribute '" + attribute + "'", in.line());
            };
            in.expect('>');
            types.annotation();
        }
        return new VarInfo(name, functions.scope(), kind, line);
    }

    private Stat label(int line) {
        in.next();
        String name = in.name();
        in.expect(Token.LABEL);
        int ahead = 0;
        while (in.kind(ahead) == ';' || in.kind(ahead) == Token.LABEL) {
            ahead += in.kind(ahead) == ';' ? 1 : 3;
        }
        int next = in.kind(ahead);
        boolean last = next == Token.EOS || next == Token.END || next == Token.ELSE || next == Token.ELSEIF;
        return new Stat.Label(name, last, line);
    }

    private Stat returned() {
        int line = in.line();
        in.next();
        List<Expr> values = endsBlock() || in.is(';') ? List.of() : expressions.list();
        in.accept(';');
        return new Stat.Return(values, line);
    }

    private Stat expressionStatement(int line) {
        Expr first = expressions.suffixed();
        if (!in.is('=') && !in.is(',')) {
            if (first instanceof Expr.Call || first instanceof Expr.MethodCall) {
                return new Stat.Call(first, line);
            }
            throw in.error("syntax error");
        }
        List<Expr> targets = new ArrayList<>(List.of(first));
        while (in.accept(',')) {
            targets.add(expressions.suffixed());
        }
        targets.forEach(this::checkAssignable);
        in.expect('=');
        return new Stat.Assign(targets, expressions.list(), line);
    }

    private void checkAssignable(Expr target) {
        if (target instanceof Expr.Local local) {
            if (local.variable().kind() != VarInfo.Kind.PLAIN) {
                throw in.mistake("attempt to assign to const variable '" + local.variable().name() + "'", in.line());
            }
            local.variable().assign();
        } else if (target instanceof Expr.Environment) {
            throw in.error("cannot assign to _ENV: declare a local _ENV instead");
        } else if (!(target instanceof Expr.Global || target instanceof Expr.Index)) {
            throw in.error("syntax error");
        }
    }
}
