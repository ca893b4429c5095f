package dev.hadron.supervisor;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;

/** After which ends a child is started again. */
public enum Restart {
    /** After every end, a normal one too. */
    PERMANENT,
    /** After an abnormal end, forced ones included; a child that ends normally has done its work. */
    TRANSIENT,
    /** Never. */
    TEMPORARY;

    /** Whether a child of this kind is started again after an end with this error, or a normal one. */
    boolean after(@Nullable ProcessException error) {
        return this == PERMANENT || (this == TRANSIENT && error != null);
    }
}
