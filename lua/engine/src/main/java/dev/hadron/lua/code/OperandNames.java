package dev.hadron.lua.code;

import java.util.ArrayList;
import java.util.Arrays;

/** For instructions that can fail: the names of their operands. Sorted by instruction, because code grows at its end. */
final class OperandNames {

    private static final String[] NONE = {};

    private int[] indexes = new int[8];
    private final ArrayList<String[]> names = new ArrayList<>();

    void add(int index, String... operands) {
        if (operands.length == 0 || Arrays.stream(operands).allMatch(name -> name == null)) {
            return;
        }
        if (names.size() == indexes.length) {
            indexes = Arrays.copyOf(indexes, indexes.length * 2);
        }
        indexes[names.size()] = index;
        names.add(operands);
    }

    String find(int index, int operand) {
        int at = Arrays.binarySearch(indexes, 0, names.size(), index);
        String[] found = at < 0 ? NONE : names.get(at);
        return operand < found.length ? found[operand] : null;
    }
}
