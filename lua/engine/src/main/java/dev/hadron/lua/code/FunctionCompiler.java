package dev.hadron.lua.code;

import dev.hadron.lua.syntax.FunctionNode;
import dev.hadron.lua.syntax.LuaSyntaxError;
import dev.hadron.lua.syntax.Parser;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.syntax.VarInfo;

/** Compiles a script, function by function. */
public final class FunctionCompiler {

    private FunctionCompiler() {
    }

    /** The main function of a script. Fails with {@link LuaSyntaxError}. */
    public static Prototype compile(String file, String source) {
        try {
            FunctionNode main = Parser.parse(file, Utf8.bytes(source));
            return function(new FunctionCode(file, main, null, null));
        } catch (StackOverflowError e) {
            throw new LuaSyntaxError(file, 1, "an expression of the script is too long: break it into several");
        }
    }

    /** Compiles a function inside another; answers its number there. */
    static int compile(FunctionCode outer, FunctionNode node, VarInfo itself) {
        return outer.addInner(function(new FunctionCode(outer.file(), node, outer, itself)));
    }

    private static Prototype function(FunctionCode code) {
        code.at(code.node().line());
        for (VarInfo parameter : code.node().parameters()) {
            code.activate(parameter, code.reserve(1));
        }
        new StatementCode(code).block(code.node().body());
        code.at(code.node().endLine());
        code.emit(Opcode.RETURN0, 0, 0, 0);
        return code.finish();
    }
}
