package dev.hadron.lua;

/**
 * A Java object with a metatable. Any other Java object may be a value too; scripts can only hand it around. Must be
 * immutable or belong to the process that sees it.
 */
public interface LuaUserdata {

    /** What operators on it do; null for nothing. */
    LuaTable metatable();

    /** The byte string that stands for it where a function wants a string; null where none does. */
    default String asString() {
        return null;
    }
}
