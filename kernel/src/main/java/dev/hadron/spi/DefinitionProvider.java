package dev.hadron.spi;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** Turns source ids into definitions. Called on any thread, for every spawn: it must be fast and must not block. */
public interface DefinitionProvider {

    /** The definition with this id, or null where there is none. The same object as long as the definition is the same. */
    @Nullable
    Definition find(String id);

    /** The ids of all definitions. */
    Collection<String> ids();

    /** Where a definition comes from, for people: a method, a file. Unless overridden, the name of this provider's class. */
    default String origin(String id) {
        return getClass().getName();
    }

    /** Which version of a definition the next process runs, for people; unless overridden empty: there is only one. */
    default String version(String id) {
        return "";
    }
}
