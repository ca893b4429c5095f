package dev.hadron.lua.syntax;

import java.util.ArrayList;
import java.util.List;

/** Turns a script into a tree: functions and their scopes; what is inside them is for the other parsers. */
public final class Parser {

    private final TokenReader in;
    private final TypeSkipper types;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private FunctionScope scope;

    private Parser(String file, TokenList tokens) {
        in = new TokenReader(file, tokens);
        types = new TypeSkipper(in);
        expressions = new ExpressionParser(in, types, this);
        statements = new StatementParser(in, types, expressions, this);
    }

    /** The main function of a script, given as a byte string. Fails with {@link LuaSyntaxError}. */
    public static FunctionNode parse(String file, String bytes) {
        return new Parser(file, Lexer.tokens(file, bytes)).main();
    }

    private FunctionNode main() {
        scope = new FunctionScope(null, 0, true);
        Block body = statements.block();
        if (!in.is(Token.EOS)) {
            throw in.error("<eof> expected");
        }
        return new FunctionNode("main chunk", List.of(), true, body, 0, in.line());
    }

    FunctionScope scope() {
        return scope;
    }

    /** Parameters and body, after {@code function} and the name. */
    FunctionNode body(String name, boolean method, int line) {
        types.parameters();
        int opened = in.line();
        in.expect('(');
        List<String> names = new ArrayList<>();
        boolean vararg = parameterNames(names);
        in.expectClosing(')', '(', opened);
        types.annotation();
        scope = new FunctionScope(scope, line, vararg);
        List<VarInfo> parameters = new ArrayList<>();
        if (method) {
            parameters.add(scope.declare("self", VarInfo.Kind.PLAIN, line));
        }
        for (String parameter : names) {
            parameters.add(scope.declare(parameter, VarInfo.Kind.PLAIN, line));
        }
        Block block = statements.block();
        int endLine = in.line();
        in.expectClosing(Token.END, Token.FUNCTION, line);
        scope = scope.outer;
        return new FunctionNode(name, parameters, vararg, block, line, endLine);
    }

    private boolean parameterNames(List<String> names) {
        if (in.is(')')) {
            return false;
        }
        do {
            if (in.accept(Token.DOTS)) {
                types.annotation();
                return true;
            }
            if (!in.is(Token.NAME)) {
                throw in.error("<name> or '...' expected");
            }
            names.add(in.name());
            in.accept('?');
            types.annotation();
        } while (in.accept(','));
        return false;
    }
}
