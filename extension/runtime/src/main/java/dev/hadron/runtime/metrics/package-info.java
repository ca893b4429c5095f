/** What the kernel counts, as meters. */
@NullMarked
package dev.hadron.runtime.metrics;

import org.jspecify.annotations.NullMarked;
