/** Whose code is running. */
@NullMarked
package dev.hadron.runtime.body;

import org.jspecify.annotations.NullMarked;
