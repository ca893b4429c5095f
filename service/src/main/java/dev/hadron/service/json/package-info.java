/** How plain values become JSON and JSON becomes plain values. */
@NullMarked
package dev.hadron.service.json;

import org.jspecify.annotations.NullMarked;
