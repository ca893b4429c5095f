package dev.hadron.lua.syntax;

/** The operators with one operand. */
public enum UnaryOperator {
    MINUS,
    NOT,
    LENGTH,
    BNOT
}
