package dev.hadron.lua.syntax;

import java.util.List;

/** An expression of the tree. */
public sealed interface Expr {

    /** {@code nil}. */
    record Nil() implements Expr {
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Expr {
    }

    /** A {@code Long}, {@code Double} or byte string. */
    record Constant(Object value) implements Expr {
    }

    /** {@code ...} */
    record Vararg() implements Expr {
    }

    /** A local variable, of this function or an outer one. */
    record Local(VarInfo variable) implements Expr {
    }

    /** A field of the environment. */
    record Global(String name, int line) implements Expr {
    }

    /** The environment itself. */
    record Environment() implements Expr {
    }

    /** {@code object[key]} */
    record Index(Expr object, Expr key, int line) implements Expr {
    }

    /** {@code function(arguments)} */
    record Call(Expr function, List<Expr> arguments, int line) implements Expr {
    }

    /** {@code object:name(arguments)} */
    record MethodCall(Expr object, String name, List<Expr> arguments, int line) implements Expr {
    }

    /** A function's body. */
    record Function(FunctionNode node) implements Expr {
    }

    /** An arithmetic, bitwise or relational operator, or a concatenation. */
    record Binary(BinaryOperator operator, Expr left, Expr right, int line) implements Expr {
    }

    /** {@code - not # ~} */
    record Unary(UnaryOperator operator, Expr operand, int line) implements Expr {
    }

    /** {@code left and right} */
    record And(Expr left, Expr right) implements Expr {
    }

    /** {@code left or right} */
    record Or(Expr left, Expr right) implements Expr {
    }

    /** Parentheses, which cut several values down to one. */
    record Paren(Expr inner) implements Expr {
    }

    /** {@code {…}} */
    record Table(List<Field> fields, int line) implements Expr {
    }

    /** An entry of a table; the key is null where it is counted. */
    record Field(Expr key, Expr value) {
    }

    /** Whether it may have any number of values. */
    default boolean multiple() {
        return this instanceof Call || this instanceof MethodCall || this instanceof Vararg;
    }
}
