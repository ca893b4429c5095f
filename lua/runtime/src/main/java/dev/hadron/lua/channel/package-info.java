/** Channels of scripts: those between the tasks of a process, and those on which it gets its messages and events. */
@NullMarked
package dev.hadron.lua.channel;

import org.jspecify.annotations.NullMarked;
