package dev.hadron.lua.syntax;

/** The operators with two operands but {@code and} and {@code or}, with how strongly they bind on either side. */
public enum BinaryOperator {
    ADD('+', 10, 10),
    SUB('-', 10, 10),
    MUL('*', 11, 11),
    MOD('%', 11, 11),
    POW('^', 14, 13),
    DIV('/', 11, 11),
    IDIV(Token.IDIV, 11, 11),
    BAND('&', 6, 6),
    BOR('|', 4, 4),
    BXOR('~', 5, 5),
    SHL(Token.SHL, 7, 7),
    SHR(Token.SHR, 7, 7),
    CONCAT(Token.CONCAT, 9, 8),
    EQ(Token.EQ, 3, 3),
    LT('<', 3, 3),
    LE(Token.LE, 3, 3),
    NE(Token.NE, 3, 3),
    GT('>', 3, 3),
    GE(Token.GE, 3, 3);

    final int token;
    final int left;
    final int right;

    private static final BinaryOperator[] ALL = values();

    BinaryOperator(int token, int left, int right) {
        this.token = token;
        this.left = left;
        this.right = right;
    }

    /** Whether the result is a comparison's. */
    public boolean comparison() {
        return compareTo(EQ) >= 0;
    }

    static BinaryOperator of(int token) {
        for (BinaryOperator operator : ALL) {
            if (operator.token == token) {
                return operator;
            }
        }
        return null;
    }
}
