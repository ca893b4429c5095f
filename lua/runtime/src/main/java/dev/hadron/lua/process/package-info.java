/** Scripts as processes: what runs them, and the functions through which they reach the kernel. */
@NullMarked
package dev.hadron.lua.process;

import org.jspecify.annotations.NullMarked;
