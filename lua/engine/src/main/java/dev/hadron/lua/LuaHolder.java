package dev.hadron.lua;

/** A Java object that keeps Lua values, which count against the quota of a process as long as it leads to the object. */
public interface LuaHolder {

    /** The values that it keeps; read at once, and not written. */
    Object[] held();

    /** How many bytes it takes itself, without the values. */
    long bytes();
}
