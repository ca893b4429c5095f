package dev.hadron.lua;

/** Errors that name the operand that was wrong, as far as the instruction under way knows its name. */
final class Operands {

    private Operands() {
    }

    /** The name of an operand of the instruction under way, in parentheses after a space; empty where it has none. */
    static String name(Coroutine co, int operand) {
        Frame frame = co.frame;
        if (frame == null || frame.closure == null || operand < 0) {
            return "";
        }
        String name = frame.closure.prototype.operandAt(frame.pc - 1, operand);
        return name == null ? "" : " (" + name + ")";
    }

    static LuaError error(Coroutine co, String what, Object value, int operand) {
        return LuaError.of("attempt to " + what + " a " + co.typeName(value) + " value" + name(co, operand));
    }

    static LuaError callError(Coroutine co, Object value) {
        Frame frame = co.frame;
        boolean plain = frame != null && frame.closure != null && isCall(frame);
        return error(co, "call", value, plain ? 0 : -1);
    }

    private static boolean isCall(Frame frame) {
        int operation = frame.closure.prototype.code[frame.pc - 1] & 0xFF;
        return operation == dev.hadron.lua.code.Opcode.CALL || operation == dev.hadron.lua.code.Opcode.TAILCALL
                || operation == dev.hadron.lua.code.Opcode.TFORCALL;
    }

    static LuaError compareError(Coroutine co, Object a, Object b) {
        String left = co.typeName(a);
        String right = co.typeName(b);
        return LuaError.of(left.equals(right) ? "attempt to compare two " + left + " values"
                : "attempt to compare " + left + " with " + right);
    }
}
