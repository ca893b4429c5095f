package dev.hadron.lua.syntax;

/**
 * Operators on numerals that are computed while parsing, as far as programs need it: signs, and + - * on floats and integers.
 */
final class Folding {

    private Folding() {
    }

    static Expr unary(UnaryOperator operator, Expr operand, int line) {
        if (operator == UnaryOperator.MINUS && operand instanceof Expr.Constant constant) {
            if (constant.value() instanceof Long number) {
                return new Expr.Constant(-number);
            }
            if (constant.value() instanceof Double number) {
                return new Expr.Constant(-number);
            }
        }
        return new Expr.Unary(operator, operand, line);
    }

    static Expr binary(BinaryOperator operator, Expr left, Expr right, int line) {
        if (left instanceof Expr.Constant l && right instanceof Expr.Constant r) {
            Object folded = null;
            if (l.value() instanceof Long a && r.value() instanceof Long b) {
                folded = integers(operator, a, b);
            } else if (l.value() instanceof Number a && r.value() instanceof Number b) {
                folded = floats(operator, a.doubleValue(), b.doubleValue());
            }
            if (folded != null) {
                return new Expr.Constant(folded);
            }
        }
        return new Expr.Binary(operator, left, right, line);
    }

    private static Object integers(BinaryOperator operator, long a, long b) {
        return switch (operator) {
            case ADD -> (Object) (a + b);
            case SUB -> (Object) (a - b);
            case MUL -> (Object) (a * b);
            case BAND -> (Object) (a & b);
            case BOR -> (Object) (a | b);
            case SHL -> b >= 0 && b < 64 ? (Object) (a << b) : null;
            default -> floats(operator, a, b);
        };
    }

    private static Object floats(BinaryOperator operator, double a, double b) {
        double result = switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            default -> Double.NaN;
        };
        return result == 0 || Double.isNaN(result) ? null : (Object) result;
    }
}
