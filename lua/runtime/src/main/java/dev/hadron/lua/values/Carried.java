package dev.hadron.lua.values;

import org.jspecify.annotations.Nullable;

/** An object of scripts that is an immutable Java value for everybody else. */
public interface Carried {

    /** The Java value. */
    @Nullable
    Object java();
}
