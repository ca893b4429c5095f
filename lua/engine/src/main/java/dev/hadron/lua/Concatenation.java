package dev.hadron.lua;

/** The operator {@code ..} on a row of registers, from the right. */
final class Concatenation {

    private Concatenation() {
    }

    /**
     * Joins the values from a place on into that place. Where a metamethod is called, its result takes the place of its
     * two operands, and the instruction is executed again with what the frame remembers of the row.
     */
    static boolean join(Coroutine co, Frame frame, int at, int count) {
        int n = frame.again != 0 ? frame.again : count;
        frame.again = 0;
        Object[] stack = co.stack;
        while (n > 1) {
            Object right = stack[at + n - 1];
            Object left = stack[at + n - 2];
            if (!isText(left) || !isText(right)) {
                callMetamethod(co, frame, left, right, at + n - 2, n - 1);
                return true;
            }
            int first = n - 2;
            while (first > 0 && isText(stack[at + first - 1])) {
                first--;
            }
            stack[at + first] = joined(co, stack, at + first, n - first);
            n = first + 1;
        }
        return false;
    }

    private static boolean isText(Object value) {
        return value instanceof String || value instanceof Long || value instanceof Double;
    }

    private static void callMetamethod(Coroutine co, Frame frame, Object left, Object right, int ret, int rest) {
        Object handler = co.metamethod(left, Meta.CONCAT);
        if (handler == null) {
            handler = co.metamethod(right, Meta.CONCAT);
        }
        if (handler == null) {
            boolean leftFine = isText(left);
            throw Operands.error(co, "concatenate", leftFine ? right : left, leftFine ? rest : rest - 1);
        }
        if (rest > 1) {
            frame.again = rest;
            frame.pc--;
        }
        Calls.metamethod(co, handler, left, right, ret, 1, Frame.STORE);
    }

    private static String joined(Coroutine co, Object[] stack, int from, int n) {
        if (n == 2 && stack[from] instanceof String a && stack[from + 1] instanceof String b) {
            co.charge((long) a.length() + b.length());
            return a.concat(b);
        }
        long length = 0;
        for (int i = from; i < from + n; i++) {
            if (!(stack[i] instanceof String)) {
                stack[i] = NumberText.of((Number) stack[i]);
            }
            length += ((String) stack[i]).length();
        }
        co.charge(length);
        StringBuilder text = new StringBuilder((int) length);
        for (int i = from; i < from + n; i++) {
            text.append((String) stack[i]);
        }
        return text.toString();
    }
}
