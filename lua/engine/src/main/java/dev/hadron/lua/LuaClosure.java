package dev.hadron.lua;

import dev.hadron.lua.code.Prototype;

/** A function of a script: a prototype with its upvalues, which are cells or plain values. */
public final class LuaClosure {

    private static final Object[] NONE = {};

    final Prototype prototype;
    final Object[] upvalues;
    final LuaTable globals;

    /** The name of the file that it comes from. */
    public String file() {
        return prototype.file;
    }

    LuaClosure(Prototype prototype, LuaTable globals) {
        this.prototype = prototype;
        this.globals = globals;
        upvalues = prototype.captures.length == 0 ? NONE : new Object[prototype.captures.length];
    }

    /** Takes in what the function captures from a frame of the function around it. */
    void capture(Object[] stack, int base, LuaClosure outer) {
        int[] captures = prototype.captures;
        for (int i = 0; i < captures.length; i++) {
            int index = captures[i] & 0xFFFF;
            upvalues[i] = switch (captures[i] >>> 16) {
                case Prototype.FROM_REGISTER -> stack[base + index];
                case Prototype.FROM_UPVALUE -> outer.upvalues[index];
                default -> this;
            };
        }
    }

    int bytes() {
        return 32 + 4 * upvalues.length;
    }

    /** As in a traceback. */
    @Override
    public String toString() {
        return prototype.describe() + " " + prototype.file + ":" + prototype.line;
    }
}
