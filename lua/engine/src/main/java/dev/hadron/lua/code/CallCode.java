package dev.hadron.lua.code;

import java.util.List;

import dev.hadron.lua.syntax.Expr;

/** Code for calls, and for expressions with any number of values. */
final class CallCode {

    private final FunctionCode code;
    private final ExpressionCode expressions;

    CallCode(FunctionCode code, ExpressionCode expressions) {
        this.code = code;
        this.expressions = expressions;
    }

    /** A call's first result. */
    void single(Expr call, int target) {
        int mark = code.free();
        boolean fresh = code.fresh(target);
        if (fresh) {
            code.free(target);
        }
        int base = call(call, Opcode.CALL, 2);
        if (base != target) {
            code.emit(Opcode.MOVE, target, base, 0);
        }
        code.free(mark);
    }

    /**
     * The values of a call or of {@code ...} from the first free register on; {@code results} is their number and one, or 0.
     */
    void multiple(Expr value, int results) {
        if (value instanceof Expr.Vararg) {
            code.emit(Opcode.VARARG, code.reserve(1), 0, results);
            code.free(code.free() - 1);
        } else {
            call(value, Opcode.CALL, results);
        }
    }

    /** A call with all that it needs in new registers; answers the first. They are free again. */
    int call(Expr value, int operation, int results) {
        int base = code.free();
        List<Expr> arguments;
        int line;
        String name;
        if (value instanceof Expr.MethodCall method) {
            self(method, base);
            arguments = method.arguments();
            line = method.line();
            name = "method '" + method.name() + "'";
        } else {
            Expr.Call call = (Expr.Call) value;
            expressions.next(call.function());
            arguments = call.arguments();
            line = call.line();
            name = code.describe(call.function());
        }
        boolean open = expressions.open(arguments);
        int count = open ? 0 : code.free() - base;
        code.at(line);
        int at = code.emit(operation, base, count, results);
        code.names().add(at, name);
        code.free(base);
        return base;
    }

    private void self(Expr.MethodCall method, int base) {
        int object = expressions.first(method.object(), code.reserve(1));
        code.reserve(1);
        int name = code.constant(method.name());
        code.at(method.line());
        int at;
        if (name < 256) {
            at = code.emit(Opcode.SELF, base, object, name);
        } else {
            code.emit(Opcode.MOVE, base + 1, object, 0);
            code.emitWide(Opcode.LOADK, base, name);
            at = code.emit(Opcode.GETTABLE, base, base + 1, base);
        }
        code.names().add(at, code.describe(method.object()));
    }
}
