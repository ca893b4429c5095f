package dev.hadron.kernel;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Processes in the order of their serials: to find one, and to list them page by page.
 * <p>
 * The idea: leaves of up to 64 processes, sorted, and beside them the lowest serial that each leaf is for, as plain numbers, so
 * that looking for a leaf touches no process. New serials grow, so adding is nearly always at the end, and whoever ends is
 * often near whoever ended before. A leaf that has become empty stays until half of them are.
 * <p>
 * Guarded by the lock of the {@link ProcessTable}, but for {@link #find}, which may run beside a writer and then answers
 * anything; its caller is told that by the lock.
 */
final class Roster {

    private static final int LEAF_SIZE = 64;
    private static final int FEW = 16;

    private @Nullable Leaf[] leaves = new Leaf[1];
    private long[] lowest = new long[1];
    private int size;
    private int empty;
    /** The leaf that was asked for last: a guess, which those who list side by side may spoil for each other. */
    private int latest;

    void add(Process process) {
        long serial = process.pid().serial();
        if (size == 0) {
            append(serial);
        }
        int at = leafOf(serial);
        Leaf leaf = leaf(at);
        if (leaf.size == LEAF_SIZE) {
            at = makeRoom(at, serial);
            leaf = leaf(at);
        }
        if (leaf.size == 0) {
            empty--;
        }
        lowest[at] = Math.min(lowest[at], serial);
        leaf.add(serial, process);
    }

    void remove(Process process) {
        Leaf leaf = leaf(leafOf(process.pid().serial()));
        leaf.remove(process);
        if (leaf.size == 0 && ++empty > FEW && empty > size / 2) {
            compact();
        }
    }

    /** The process with this serial, or null. */
    @Nullable
    Process find(long serial) {
        long[] from = lowest;
        @Nullable
        Leaf[] in = leaves;
        int at = lastNotAbove(from, Math.min(size, Math.min(from.length, in.length)), serial);
        Leaf leaf = at < 0 ? null : in[at];
        return leaf == null ? null : leaf.find(serial);
    }

    void list(long after, int limit, List<Process> into) {
        int left = limit;
        for (int at = size == 0 ? 0 : leafOf(after); at < size && left > 0; at++) {
            left -= leaf(at).list(after, left, into);
        }
    }

    /** The leaf that a serial is in, if it is in any. There is one leaf at least. */
    private int leafOf(long serial) {
        int at = latest;
        if (at >= size || lowest[at] > serial || (at + 1 < size && lowest[at + 1] <= serial)) {
            at = serial >= lowest[size - 1] ? size - 1 : Math.max(0, lastNotAbove(lowest, size, serial));
            latest = at;
        }
        return at;
    }

    private static int lastNotAbove(long[] sorted, int length, long serial) {
        int low = 0;
        int high = length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= serial) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    @SuppressWarnings("NullAway") // every leaf below size is there
    private Leaf leaf(int at) {
        return leaves[at];
    }

    /** Makes room for a serial in a leaf that is full; answers the leaf that it is for now. */
    private int makeRoom(int at, long serial) {
        Leaf full = leaf(at);
        if (at == size - 1 && serial > full.serial(LEAF_SIZE - 1)) {
            append(serial);
            return at + 1;
        }
        Leaf upper = full.split();
        insert(at + 1, upper, upper.serial(0));
        return serial < upper.serial(0) ? at : at + 1;
    }

    private void append(long serial) {
        insert(size, new Leaf(), serial);
        empty++;
    }

    private void insert(int at, Leaf leaf, long from) {
        if (size == leaves.length) {
            leaves = Arrays.copyOf(leaves, size * 2);
            lowest = Arrays.copyOf(lowest, size * 2);
        }
        System.arraycopy(leaves, at, leaves, at + 1, size - at);
        System.arraycopy(lowest, at, lowest, at + 1, size - at);
        leaves[at] = leaf;
        lowest[at] = from;
        size++;
    }

    /** Lets the leaves go that are empty. */
    private void compact() {
        int kept = 0;
        int length = Math.max(1, 2 * (size - empty));
        @Nullable
        Leaf[] fewer = new Leaf[length];
        long[] from = new long[length];
        for (int i = 0; i < size; i++) {
            if (leaf(i).size > 0) {
                fewer[kept] = leaf(i);
                from[kept++] = lowest[i];
            }
        }
        leaves = fewer;
        lowest = from;
        size = kept;
        empty = 0;
        latest = 0;
    }

    private static final class Leaf {

        private static final int FIRST_CAPACITY = 4;

        private @Nullable Process[] processes = new Process[FIRST_CAPACITY];
        private int size;

        void add(long serial, Process process) {
            int at = size == 0 || serial > serial(size - 1) ? size : firstAbove(serial);
            if (size == processes.length) {
                processes = Arrays.copyOf(processes, Math.min(LEAF_SIZE, size * 2));
            }
            System.arraycopy(processes, at, processes, at + 1, size - at);
            processes[at] = process;
            size++;
        }

        void remove(Process process) {
            int at = 0;
            while (processes[at] != process) {
                at++;
            }
            System.arraycopy(processes, at + 1, processes, at, size - at - 1);
            processes[--size] = null;
            if (size >= FIRST_CAPACITY && size * 4 <= processes.length) {
                processes = Arrays.copyOf(processes, size * 2);
            }
        }

        Leaf split() {
            Leaf upper = new Leaf();
            int half = size / 2;
            upper.processes = Arrays.copyOfRange(processes, half, LEAF_SIZE + half);
            upper.size = size - half;
            Arrays.fill(processes, half, size, null);
            size = half;
            return upper;
        }

        @Nullable
        Process find(long serial) {
            for (Process each : processes) {
                if (each != null && each.pid().serial() == serial) {
                    return each;
                }
            }
            return null;
        }

        int list(long after, int limit, List<Process> into) {
            int listed = 0;
            for (int at = firstAbove(after); at < size && listed < limit; at++) {
                Process process = processes[at];
                if (process != null) {
                    into.add(process);
                    listed++;
                }
            }
            return listed;
        }

        private int firstAbove(long serial) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (serial(middle) <= serial) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        @SuppressWarnings("NullAway") // every slot below size is filled
        long serial(int at) {
            return processes[at].pid().serial();
        }
    }
}
