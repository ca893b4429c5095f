package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** The PID of a process of this kernel: leads to it without a look into any table, until its end. */
final class LocalPid extends Pid {

    /**
     * The process, null once it is gone. Written by its shard's thread; volatile, because PIDs are held by every
     * thread: whoever still sees the process finds its end in it.
     */
    volatile @Nullable Process process;

    /**
     * What {@link #toString} prints, kept where policies ask for it. A race for it prints it once more; any thread may see what
     * another has put here, for a String's fields are final.
     */
    private @Nullable String text;

    LocalPid(String host, long serial) {
        super(host, serial);
    }

    /** The text, printed once. Any thread. */
    String text() {
        String printed = text;
        if (printed == null) {
            printed = toString();
            text = printed;
        }
        return printed;
    }
}
