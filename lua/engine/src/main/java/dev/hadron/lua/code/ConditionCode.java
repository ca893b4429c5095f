package dev.hadron.lua.code;

import dev.hadron.lua.syntax.BinaryOperator;
import dev.hadron.lua.syntax.Expr;
import dev.hadron.lua.syntax.UnaryOperator;

/** Code for truth: jumps on conditions, {@code and}, {@code or}, {@code not}, comparisons. */
final class ConditionCode {

    private final FunctionCode code;
    private final ExpressionCode expressions;

    ConditionCode(FunctionCode code, ExpressionCode expressions) {
        this.code = code;
        this.expressions = expressions;
    }

    /** Jumps out where the truth of a value is {@code when}; falls through where it is not. */
    void jump(Expr value, boolean when, IntList out) {
        if (value instanceof Expr.Paren paren && !paren.inner().multiple()) {
            jump(paren.inner(), when, out);
        } else if (value instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NOT) {
            jump(unary.operand(), !when, out);
        } else if (value instanceof Expr.And and) {
            both(and.left(), and.right(), when, true, out);
        } else if (value instanceof Expr.Or or) {
            both(or.left(), or.right(), when, false, out);
        } else if (value instanceof Expr.Binary binary && binary.operator().comparison()) {
            compare(binary, when, out);
        } else {
            constantOrTest(value, when, out);
        }
    }

    private void constantOrTest(Expr value, boolean when, IntList out) {
        boolean isTrue = value instanceof Expr.Constant || value instanceof Expr.Bool bool && bool.value();
        boolean isFalse = value instanceof Expr.Nil || value instanceof Expr.Bool bool && !bool.value();
        if (isTrue || isFalse) {
            if (isTrue == when) {
                out.add(code.jump());
            }
            return;
        }
        int mark = code.free();
        code.emit(Opcode.TEST, expressions.any(value), 0, when ? 1 : 0);
        out.add(code.jump());
        code.free(mark);
    }

    /** {@code and} with {@code decisive} true, {@code or} with false: the left side alone decides where it is not so. */
    private void both(Expr left, Expr right, boolean when, boolean decisive, IntList out) {
        if (when != decisive) {
            jump(left, when, out);
            jump(right, when, out);
            return;
        }
        IntList past = new IntList();
        jump(left, !when, past);
        jump(right, when, out);
        code.patchHere(past);
    }

    private void compare(Expr.Binary binary, boolean when, IntList out) {
        int mark = code.free();
        BinaryOperator operator = binary.operator();
        boolean equality = operator == BinaryOperator.EQ || operator == BinaryOperator.NE;
        boolean expected = operator == BinaryOperator.NE ? !when : when;
        int left = expressions.any(binary.left());
        int constant = equality ? equalConstant(binary.right()) : expressions.smallNumber(binary.right());
        int right = constant >= 0 ? constant : expressions.any(binary.right());
        code.at(binary.line());
        if (constant >= 0) {
            code.emit(withConstant(operator), left, right, expected ? 1 : 0);
        } else if (operator == BinaryOperator.GT || operator == BinaryOperator.GE) {
            code.emit(operator == BinaryOperator.GT ? Opcode.LT : Opcode.LE, right, left, expected ? 1 : 0);
        } else {
            int operation = equality ? Opcode.EQ : operator == BinaryOperator.LT ? Opcode.LT : Opcode.LE;
            code.emit(operation, left, right, expected ? 1 : 0);
        }
        out.add(code.jump());
        code.free(mark);
    }

    private static int withConstant(BinaryOperator operator) {
        return switch (operator) {
            case LT -> Opcode.LTK;
            case LE -> Opcode.LEK;
            case GT -> Opcode.GTK;
            case GE -> Opcode.GEK;
            default -> Opcode.EQK;
        };
    }

    private int equalConstant(Expr value) {
        int index = value instanceof Expr.Constant constant ? code.constant(constant.value())
                : value instanceof Expr.Nil ? code.constant(null)
                        : value instanceof Expr.Bool bool ? code.constant(bool.value())
                                : -1;
        return index < 256 ? index : -1;
    }

    /** A comparison as a value. */
    void truth(Expr value, int target) {
        IntList isTrue = new IntList();
        jump(value, true, isTrue);
        code.emit(Opcode.LOADFALSE, target, 0, 0);
        int end = code.jump();
        code.patchHere(isTrue);
        code.emit(Opcode.LOADTRUE, target, 0, 0);
        code.patch(end, code.here());
    }

    void and(Expr.And and, int target) {
        chosen(and.left(), and.right(), false, target);
    }

    void or(Expr.Or or, int target) {
        if (!(or.left() instanceof Expr.And and)) {
            chosen(or.left(), or.right(), true, target);
            return;
        }
        // c and x or y: what c is does not matter where it is false.
        IntList other = new IntList();
        jump(and.left(), false, other);
        into(and.right(), target);
        code.emit(Opcode.TEST, target, 0, 1);
        int end = code.jump();
        code.patchHere(other);
        into(or.right(), target);
        code.patch(end, code.here());
    }

    /** The left value where its truth is {@code keep}, else the right one. */
    private void chosen(Expr left, Expr right, boolean keep, int target) {
        int register = left instanceof Expr.Local local && !local.variable().inCell() ? code.registerOf(local.variable()) : -1;
        if (register >= 0) {
            code.emit(Opcode.TESTSET, target, register, keep ? 1 : 0);
        } else {
            into(left, target);
            code.emit(Opcode.TEST, target, 0, keep ? 1 : 0);
        }
        int end = code.jump();
        into(right, target);
        code.patch(end, code.here());
    }

    private void into(Expr value, int target) {
        expressions.put(value, target);
    }
}
