package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * Lets traces go along with messages, spawns, timers and waits. A context is whatever an implementation takes for one: the
 * kernel notes the one that is current where something is sent or begun, and makes it current where that is handled. Called for
 * each message, so it must be fast, and must not throw.
 */
public interface Tracing {

    /** The context of the code that is running on this thread; null where there is nothing to hand on. Any thread. */
    @Nullable
    Object current();

    /**
     * Makes a context the current one on this thread until the scope is closed there. On any thread; on an event loop, its own
     * Vert.x context may be the current one, on which nothing may be left behind.
     */
    Scope attach(Object context);

    /**
     * Lets a body that has a Vert.x context of its own go on in a context, or in none where that is null, until this is called
     * again. On that Vert.x context, whose code may be running on another thread, or waiting.
     */
    void enter(@Nullable Object context);

    /** A spawn begins; null where nobody wants to know. Any thread. */
    @Nullable
    Call spawn(String definition, String host);

    /** An exec begins; null where nobody wants to know. Any thread. */
    @Nullable
    Call exec(String definition, String host);

    /** For how long a context is the current one. */
    interface Scope extends AutoCloseable {

        /** What was current before is it again. */
        @Override
        void close();
    }

    /** A spawn or an exec, from its beginning to its end. Any thread. */
    interface Call {

        /** The context that the new process begins in. */
        Object context();

        /** The process is there. */
        void spawned(Pid pid);

        /** It is over, by an error where one is given; only the first end counts. */
        void ended(@Nullable Throwable error);
    }
}
