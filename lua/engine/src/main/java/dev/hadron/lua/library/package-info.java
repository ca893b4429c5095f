/** The standard library, written against the same face that embedders' functions use. Internal to the engine. */
package dev.hadron.lua.library;
