package dev.hadron.spi;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;

/** What a process runs. One object serves all processes of the definition, on all event loops at once. */
public interface Definition {

    /** The source id, {@code namespace:name}. */
    String id();

    /** How the processes of this definition run; decides where {@link #start} is called. */
    BodyKind kind();

    /**
     * Starts the process: called once, first of all, on its event loop, or on a thread of its own where the kind is
     * {@link BodyKind#BLOCKING}. Whatever it throws is the process's end.
     *
     * @param arguments as the spawner gave them; {@link Parameters} converts them
     */
    Body start(Self self, @Nullable Object[] arguments) throws Exception;
}
