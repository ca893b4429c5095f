package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/** The PID of a process of this kernel: leads to it without a look into any table, until its end. */
final class LocalPid extends Pid {

    private static final VarHandle CONTACT;

    static {
        try {
            CONTACT = MethodHandles.lookup().findVarHandle(LocalPid.class, "contact", Contact.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * The process, null once it is gone. Written by its shard's thread; volatile, because PIDs are held by every
     * thread: whoever still sees the process finds its end in it.
     */
    volatile @Nullable Process process;

    /**
     * What others share who address the process, null until somebody needs it. Volatile and put in by compare-and-set: whoever
     * makes it, everyone has the same one; and who settles the end looks here after that (see {@link Contact}).
     */
    private volatile @Nullable Contact contact;

    LocalPid(String host, long serial) {
        super(host, serial);
    }

    @Nullable
    Contact contact() {
        return contact;
    }

    /** What others share who address the process of this shard, made where it is not there. Any thread. */
    Contact contact(Shard shard) {
        Contact found = contact;
        if (found == null) {
            Contact made = new Contact(shard);
            Contact before = (Contact) CONTACT.compareAndExchange(this, null, made);
            found = before == null ? made : before;
        }
        return found;
    }
}
