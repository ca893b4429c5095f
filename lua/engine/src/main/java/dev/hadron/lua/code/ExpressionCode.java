package dev.hadron.lua.code;

import java.util.List;

import dev.hadron.lua.syntax.BinaryOperator;
import dev.hadron.lua.syntax.Expr;
import dev.hadron.lua.syntax.UnaryOperator;
import dev.hadron.lua.syntax.VarInfo;

/** Code that computes values into registers. */
final class ExpressionCode {

    private final FunctionCode code;
    private final ConditionCode conditions;
    private final CallCode calls;

    ExpressionCode(FunctionCode code) {
        this.code = code;
        conditions = new ConditionCode(code, this);
        calls = new CallCode(code, this);
    }

    ConditionCode conditions() {
        return conditions;
    }

    CallCode calls() {
        return calls;
    }

    /** Some register that has the value: a variable's own, or a new one. */
    int any(Expr value) {
        if (value instanceof Expr.Local local && !local.variable().inCell()) {
            int register = code.registerOf(local.variable());
            if (register >= 0) {
                return register;
            }
        }
        if (value instanceof Expr.Paren paren) {
            return any(paren.inner());
        }
        return next(value);
    }

    /** As {@link #any}, but in the register of the result where that is free, so that long chains need few registers. */
    int first(Expr value, int target) {
        if (!code.fresh(target)) {
            return any(value);
        }
        if (value instanceof Expr.Paren paren) {
            return first(paren.inner(), target);
        }
        if (value instanceof Expr.Local local && !local.variable().inCell() && code.registerOf(local.variable()) >= 0) {
            return code.registerOf(local.variable());
        }
        put(value, target);
        return target;
    }

    /** A new register with the value. */
    int next(Expr value) {
        int register = code.reserve(1);
        put(value, register);
        return register;
    }

    /** Puts a value into a register that is in use already. */
    void put(Expr value, int target) {
        if (value instanceof Expr.Constant constant) {
            constant(constant.value(), target);
        } else if (value instanceof Expr.Local local) {
            local(local.variable(), target);
        } else if (value instanceof Expr.Global global) {
            code.at(global.line());
            code.emitWide(Opcode.GETGLOBAL, target, code.constant(global.name()));
        } else if (value instanceof Expr.Index index) {
            index(index, target);
        } else if (value instanceof Expr.Call || value instanceof Expr.MethodCall) {
            calls.single(value, target);
        } else if (value instanceof Expr.Binary binary) {
            binary(binary, target);
        } else if (value instanceof Expr.Unary unary) {
            unary(unary, target);
        } else {
            putOther(value, target);
        }
    }

    private void putOther(Expr value, int target) {
        if (value instanceof Expr.Nil) {
            code.emit(Opcode.LOADNIL, target, 0, 0);
        } else if (value instanceof Expr.Bool bool) {
            code.emit(bool.value() ? Opcode.LOADTRUE : Opcode.LOADFALSE, target, 0, 0);
        } else if (value instanceof Expr.Paren paren) {
            put(paren.inner(), target);
        } else if (value instanceof Expr.Function function) {
            function(FunctionCompiler.compile(code, function.node(), null), target);
        } else if (value instanceof Expr.Vararg) {
            code.emit(Opcode.VARARG, target, 0, 2);
        } else if (value instanceof Expr.Environment) {
            code.emit(Opcode.GETENV, target, 0, 0);
        } else if (code.held(target)) {
            int register = next(value);
            code.emit(Opcode.MOVE, target, register, 0);
            code.free(register);
        } else if (value instanceof Expr.Table table) {
            new TableCode(code, this).put(table, target);
        } else if (value instanceof Expr.And and) {
            conditions.and(and, target);
        } else {
            conditions.or((Expr.Or) value, target);
        }
    }

    private void constant(Object value, int target) {
        if (value instanceof Long number && number >= Short.MIN_VALUE && number <= Short.MAX_VALUE) {
            code.emitWide(Opcode.LOADI, target, number.intValue());
        } else {
            code.emitWide(Opcode.LOADK, target, code.constant(value));
        }
    }

    private void local(VarInfo variable, int target) {
        int register = code.registerOf(variable);
        if (register < 0) {
            code.emit(variable.inCell() ? Opcode.GETUPVAL : Opcode.GETUPC, target, code.upvalue(variable), 0);
        } else if (variable.inCell()) {
            code.emit(Opcode.GETCELL, target, register, 0);
        } else if (register != target) {
            code.emit(Opcode.MOVE, target, register, 0);
        }
    }

    void function(int prototype, int target) {
        code.emitWide(Opcode.CLOSURE, target, prototype);
    }

    private void index(Expr.Index index, int target) {
        int mark = code.free();
        int object = first(index.object(), target);
        int name = fieldName(index.key());
        int number = smallIndex(index.key());
        int key = name < 0 && number < 0 ? any(index.key()) : 0;
        code.at(index.line());
        int at = name >= 0 ? code.emit(Opcode.GETFIELD, target, object, name)
                : number >= 0 ? code.emit(Opcode.GETINDEX, target, object, number)
                        : code.emit(Opcode.GETTABLE, target, object, key);
        code.names().add(at, code.describe(index.object()));
        code.free(mark);
    }

    /** The constant of a key that fits into a field instruction; negative where it does not. */
    int fieldName(Expr key) {
        if (!(key instanceof Expr.Constant constant && constant.value() instanceof String)) {
            return -1;
        }
        int index = code.constant(constant.value());
        return index < 256 ? index : -1;
    }

    static int smallIndex(Expr key) {
        return key instanceof Expr.Constant constant && constant.value() instanceof Long number && number >= 0 && number < 256
                ? number.intValue()
                : -1;
    }

    private void binary(Expr.Binary binary, int target) {
        BinaryOperator operator = binary.operator();
        if (operator.comparison()) {
            conditions.truth(binary, target);
            return;
        }
        if (operator == BinaryOperator.CONCAT) {
            concat(binary, target);
            return;
        }
        int mark = code.free();
        int left = first(binary.left(), target);
        int constant = operator.compareTo(BinaryOperator.IDIV) <= 0 ? smallNumber(binary.right()) : -1;
        int right = constant >= 0 ? constant : any(binary.right());
        code.at(binary.line());
        int first = constant >= 0 ? Opcode.ADDK : Opcode.ADD;
        int at = code.emit(first + operator.ordinal(), target, left, right);
        code.names().add(at, code.describe(binary.left()), code.describe(binary.right()));
        code.free(mark);
    }

    /** The constant of a numeral that fits into an instruction; negative where it does not. */
    int smallNumber(Expr value) {
        if (!(value instanceof Expr.Constant constant && constant.value() instanceof Number)) {
            return -1;
        }
        int index = code.constant(constant.value());
        return index < 256 ? index : -1;
    }

    /** A whole chain of concatenations at once, as they group to the right. */
    private void concat(Expr.Binary binary, int target) {
        int mark = code.free();
        int first = next(binary.left());
        List<String> names = new java.util.ArrayList<>();
        names.add(code.describe(binary.left()));
        Expr rest = binary.right();
        while (rest instanceof Expr.Binary more && more.operator() == BinaryOperator.CONCAT) {
            next(more.left());
            names.add(code.describe(more.left()));
            rest = more.right();
        }
        next(rest);
        names.add(code.describe(rest));
        code.at(binary.line());
        int at = code.emit(Opcode.CONCAT, first, names.size(), 0);
        code.names().add(at, names.toArray(String[]::new));
        if (first != target) {
            code.emit(Opcode.MOVE, target, first, 0);
        }
        code.free(mark);
    }

    private void unary(Expr.Unary unary, int target) {
        int mark = code.free();
        int operand = first(unary.operand(), target);
        code.at(unary.line());
        int operation = switch (unary.operator()) {
            case MINUS -> Opcode.UNM;
            case NOT -> Opcode.NOT;
            case LENGTH -> Opcode.LEN;
            case BNOT -> Opcode.BNOT;
        };
        int at = code.emit(operation, target, operand, 0);
        if (unary.operator() != UnaryOperator.NOT) {
            code.names().add(at, code.describe(unary.operand()));
        }
        code.free(mark);
    }

    /** Puts all values into new registers. Says whether the last of them is open: as many as there are, up to top. */
    boolean open(List<Expr> values) {
        for (int i = 0; i < values.size(); i++) {
            Expr value = values.get(i);
            if (i == values.size() - 1 && value.multiple()) {
                calls.multiple(value, 0);
                return true;
            }
            next(value);
        }
        return false;
    }

    /** Puts exactly so many values into new registers. */
    void exactly(List<Expr> values, int wanted) {
        for (int i = 0; i < values.size(); i++) {
            Expr value = values.get(i);
            boolean last = i == values.size() - 1;
            if (last && value.multiple() && wanted > i + 1) {
                calls.multiple(value, wanted - i + 1);
                code.reserve(wanted - i);
                return;
            }
            int register = next(value);
            if (i >= wanted) {
                code.free(register);
            }
        }
        int missing = wanted - values.size();
        if (missing > 0) {
            code.emit(Opcode.LOADNIL, code.reserve(missing), missing - 1, 0);
        }
    }
}
