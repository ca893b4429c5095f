package dev.hadron.lua;

import dev.hadron.lua.code.Opcode;

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
        return error(co, "call", value, callee(co) != null ? 0 : -1);
    }

    /** How the call under way names what it calls, as {@code method 'find'}; null where no code calls, or by no name. */
    static String callee(Coroutine co) {
        Frame frame = co.frame;
        return frame == null || frame.closure == null || frame.pc == 0 || !isCall(frame) ? null
                : frame.closure.prototype.operandAt(frame.pc - 1, 0);
    }

    private static boolean isCall(Frame frame) {
        int operation = frame.closure.prototype.code[frame.pc - 1] & 0xFF;
        return operation == Opcode.CALL || operation == Opcode.TAILCALL
                || operation == Opcode.TFORCALL;
    }

    static LuaError compareError(Coroutine co, Object a, Object b) {
        String left = co.typeName(a);
        String right = co.typeName(b);
        return LuaError.of(left.equals(right) ? "attempt to compare two " + left + " values"
                : "attempt to compare " + left + " with " + right);
    }
}
