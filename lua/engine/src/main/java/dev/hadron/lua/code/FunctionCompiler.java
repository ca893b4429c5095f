package dev.hadron.lua.code;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import dev.hadron.lua.syntax.FunctionNode;
import dev.hadron.lua.syntax.LuaSyntaxError;
import dev.hadron.lua.syntax.Parser;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.syntax.VarInfo;

/** Compiles a script, function by function. */
public final class FunctionCompiler {

    /** In bytes: some ten thousand levels. */
    private static final long DEEP_STACK = 8 << 20;

    private FunctionCompiler() {
    }

    /**
     * The main function of a script. Fails with {@link LuaSyntaxError}. One whose expressions are nested too deeply for the
     * calling thread, of whose stack nobody knows how much is left, is compiled by a thread that has enough for any that people
     * write.
     */
    public static Prototype compile(String file, String source) {
        try {
            return compileHere(file, source);
        } catch (StackOverflowError e) {
            return compileDeep(file, source);
        }
    }

    private static Prototype compileHere(String file, String source) {
        FunctionNode main = Parser.parse(file, Utf8.bytes(source));
        return function(new FunctionCode(file, main, null, null));
    }

    private static Prototype compileDeep(String file, String source) {
        FutureTask<Prototype> task = new FutureTask<>(() -> compileHere(file, source));
        new Thread(null, task, "lua-compiler", DEEP_STACK).start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LuaSyntaxError mistake) {
                throw mistake;
            }
            if (e.getCause() instanceof StackOverflowError) {
                throw new LuaSyntaxError(file, 1, "an expression of the script is too long: break it into several");
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LuaSyntaxError(file, 1, "the compilation was interrupted");
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
