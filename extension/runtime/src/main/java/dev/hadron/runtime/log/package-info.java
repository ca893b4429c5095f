/** What the log says of processes. */
@NullMarked
package dev.hadron.runtime.log;

import org.jspecify.annotations.NullMarked;
