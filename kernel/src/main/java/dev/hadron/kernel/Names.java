package dev.hadron.kernel;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/**
 * The node's table of names (R12). Any thread.
 * <p>
 * A name belongs to its holder only while that is alive, so an entry of a dead process counts as no entry. Every
 * change of an entry and of its holder's list of names is made inside {@code byName.compute}, one at a time for a name: that
 * decides races for it. The race of a registration against the end of its process is decided by order: the
 * registration writes the entry and then looks whether the process is still alive; the end settles and then clears
 * the entries. One of the two sees the other.
 */
final class Names {

    private static final int MAX_LENGTH = 255;

    private final ConcurrentMap<String, Process> byName = new ConcurrentHashMap<>();

    /** Refuses what cannot be a name (R12.1). */
    static String check(String name) {
        if (name == null || name.isEmpty() || name.length() > MAX_LENGTH || name.charAt(0) == '@' || name.charAt(0) == '{') {
            throw new ProcessException(ErrorKind.INVALID,
                    "not a name: '" + name + "'; a name has 1 to 255 characters and begins neither with @ nor with {");
        }
        return name;
    }

    /** Gives a name to a process; says whether it has it now. False where another one that is alive holds it, or it is dead. */
    boolean register(String name, Process process) {
        Process holder = byName.compute(name, (key, held) -> {
            if (held == process || (held != null && held.isAlive())) {
                return held;
            }
            process.contact().addName(name);
            return process;
        });
        if (holder != process) {
            return false;
        }
        if (!process.isAlive()) {
            release(process);
            return false;
        }
        return true;
    }

    /** The process that holds a name, or null. */
    @Nullable
    Process find(String name) {
        Process holder = byName.get(name);
        return holder != null && holder.isAlive() ? holder : null;
    }

    /** Takes a name back; false where nobody alive held it. */
    boolean unregister(String name) {
        boolean[] held = new boolean[1];
        byName.computeIfPresent(name, (key, holder) -> {
            if (!holder.isAlive()) {
                return holder;
            }
            held[0] = true;
            holder.contact().removeName(name);
            return null;
        });
        return held[0];
    }

    /** Takes all names of a dead process out of the table. */
    void release(Process process) {
        if (!process.names().isEmpty()) {
            process.contact().removeNames().forEach(name -> byName.remove(name, process));
        }
    }

    /** All names that count now, sorted. */
    Map<String, Pid> all() {
        Map<String, Pid> all = new TreeMap<>();
        byName.forEach((name, holder) -> {
            if (holder.isAlive()) {
                all.put(name, holder.pid());
            }
        });
        return all;
    }

    /** How many entries the table has, those of dead processes too. */
    int size() {
        return byName.size();
    }
}
