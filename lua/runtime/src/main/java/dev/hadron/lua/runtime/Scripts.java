package dev.hadron.lua.runtime;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;

/** The scripts of the application, each a definition. Injectable; any thread may call it. */
public interface Scripts {

    /** All scripts, by their ids. */
    List<Script> list();

    /** The script with this id, null where there is none. */
    @Nullable
    Script script(String id);

    /**
     * Adds a script, or replaces the one of this id: new processes and upgrades run the new version, running ones go on with
     * theirs. It is kept in memory only.
     *
     * @param origin where it comes from, for those who ask
     * @throws ProcessException {@code INVALID} where the id is malformed or the source cannot be compiled, with file, line and
     *         what was expected; {@code ALREADY_EXISTS} where the id is that of a definition in Java
     */
    Script put(String id, String source, String origin);

    /**
     * Takes a script away that was not built in, or its new version where one is built in: nothing new runs it, running
     * processes go on.
     *
     * @return whether there was one
     */
    boolean remove(String id);
}
