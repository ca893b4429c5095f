package dev.hadron.lua;

/** Variables that are to be closed, on the ordinary ways out of their scope. */
final class Closing {

    private Closing() {
    }

    /** Marks the variable at a place; nil and false need no closing. */
    static void mark(Coroutine co, Frame frame, int place, boolean named) {
        Object value = co.stack[place];
        if (value == null || value == Boolean.FALSE) {
            return;
        }
        if (co.metamethod(value, Meta.CLOSE) == null) {
            String name = named ? frame.closure.prototype.operandAt(frame.pc - 1, 0) : "(for state)";
            throw LuaError.of("variable '" + name + "' got a non-closable value");
        }
        co.markClosing(place);
    }

    /**
     * Calls the closing of the last variable from a place on; the instruction is executed again after it. False where
     * nothing is left to close.
     */
    static boolean next(Coroutine co, Frame frame, int level, boolean keepTop) {
        if (co.closingCount == 0 || co.closing[co.closingCount - 1] < level) {
            if (keepTop && frame.again != 0) {
                co.top = frame.again;
                frame.again = 0;
            }
            return false;
        }
        if (keepTop && frame.again == 0) {
            frame.again = co.top;
        }
        Object value = co.stack[co.closing[--co.closingCount]];
        Object method = co.metamethod(value, Meta.CLOSE);
        if (method == null) {
            throw LuaError.of("attempt to call a nil value (metamethod 'close')");
        }
        int at = Math.max(co.aboveFrame(), keepTop ? frame.again : 0);
        co.ensure(at + 3);
        co.stack[at] = method;
        co.stack[at + 1] = value;
        co.stack[at + 2] = null;
        frame.pc--;
        Calls.call(co, at, 2, at, 0, Frame.STORE);
        return true;
    }
}
