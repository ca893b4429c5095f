/** Scripts in an application: where they come from, their versions, and their configuration. */
@NullMarked
package dev.hadron.lua.runtime;

import org.jspecify.annotations.NullMarked;
