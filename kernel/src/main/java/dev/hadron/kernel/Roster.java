package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The processes of one definition on one host and one shard in the order of their serials, for listing them page by page.
 * <p>
 * It is the lowest two floors of a B-tree: leaves of up to 64 processes, sorted, and a sorted list of the leaves. New
 * serials grow, so adding is nearly always at the end; a leaf that is empty goes. Guarded by the lock of the
 * {@link ProcessTable}.
 */
final class Roster {

    private static final int LEAF_SIZE = 64;

    private final List<Leaf> leaves = new ArrayList<>();

    void add(Process process) {
        long serial = process.pid().serial();
        int at = leaves.isEmpty() ? -1 : leafOf(serial);
        if (at < 0) {
            leaves.add(0, new Leaf());
            at = 0;
        }
        Leaf leaf = leaves.get(at);
        if (leaf.size == LEAF_SIZE) {
            Leaf upper = serial > leaf.last() ? new Leaf() : leaf.split();
            leaves.add(at + 1, upper);
            leaf = upper.size == 0 || serial > upper.first() ? upper : leaf;
        }
        leaf.add(serial, process);
    }

    void remove(Process process) {
        long serial = process.pid().serial();
        int at = leafOf(serial);
        Leaf leaf = leaves.get(at);
        leaf.remove(serial);
        if (leaf.size == 0) {
            leaves.remove(at);
        }
    }

    void list(long after, int limit, List<Process> into) {
        int left = limit;
        for (int at = leaves.isEmpty() ? 0 : Math.max(0, leafOf(after)); at < leaves.size() && left > 0; at++) {
            left -= leaves.get(at).list(after, left, into);
        }
    }

    /** The last leaf whose first serial is not greater; the first leaf where there is none. */
    private int leafOf(long serial) {
        int low = 0;
        int high = leaves.size() - 1;
        if (serial >= leaves.get(high).first()) {
            return high;
        }
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (leaves.get(middle).first() <= serial) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static final class Leaf {

        private @Nullable Process[] processes = new Process[4];
        private int size;

        long first() {
            return serial(0);
        }

        long last() {
            return serial(size - 1);
        }

        void add(long serial, Process process) {
            int at = size == 0 || serial > last() ? size : firstAbove(serial);
            if (size == processes.length) {
                processes = Arrays.copyOf(processes, Math.min(LEAF_SIZE, size * 2));
            }
            System.arraycopy(processes, at, processes, at + 1, size - at);
            processes[at] = process;
            size++;
        }

        void remove(long serial) {
            int at = firstAbove(serial - 1);
            System.arraycopy(processes, at + 1, processes, at, size - at - 1);
            processes[--size] = null;
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
        private long serial(int at) {
            return processes[at].pid().serial();
        }
    }
}
