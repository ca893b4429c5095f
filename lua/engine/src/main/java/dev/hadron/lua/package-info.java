/**
 * The Lua engine. {@link dev.hadron.lua.LuaRuntime} is where embedding begins: it compiles scripts and makes processes, whose
 * tasks run in steps. {@link dev.hadron.lua.Builtin} and {@link dev.hadron.lua.Coroutine} are for functions in Java. All else
 * is the machine.
 */
package dev.hadron.lua;
