package dev.hadron.lua.code;

/** Finds the loops that only compute: with numbers, comparisons and jumps, and without calls, tables and shared variables. */
final class NumericLoop {

    private NumericLoop() {
    }

    /** Marks the loop that the last instruction closes, if it is one. It begins at {@code start}. */
    static void mark(IntList words, int start) {
        int last = words.size() - 1;
        for (int i = start; i < last; i++) {
            if (!computes(words.get(i) & 0xFF)) {
                return;
            }
        }
        int word = words.get(last);
        int marked = (word & 0xFF) == Opcode.LOOP ? Opcode.NUMERIC_LOOP : Opcode.NUMERIC_FORLOOP;
        words.set(last, word & ~0xFF | marked);
    }

    /** A return does not compute, but it ends the loop. */
    private static boolean computes(int operation) {
        return operation >= Opcode.ADD && operation <= Opcode.UNM
                || operation >= Opcode.ADDK && operation <= Opcode.LOOP
                || operation >= Opcode.EQ && operation <= Opcode.GEK
                || operation >= Opcode.RETURN && operation <= Opcode.FORLOOP
                || operation >= Opcode.NUMERIC_LOOP
                || operation == Opcode.MOVE || operation == Opcode.LOADI || operation == Opcode.LOADK;
    }
}
