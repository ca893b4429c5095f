package dev.hadron.lua;

/**
 * A Java object that counts against the quota of a process as long as the process leads to it, with the Lua values it keeps.
 */
public interface LuaHolder {

    /** No values. */
    Object[] NONE = {};

    /** The Lua values that it keeps; read at once, and not written. Unless overridden, none. */
    default Object[] held() {
        return NONE;
    }

    /** How many bytes it takes itself, without the values. */
    long bytes();
}
