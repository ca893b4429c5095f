/** Traces that go along with messages and spawns, by OpenTelemetry. */
@NullMarked
package dev.hadron.runtime.tracing;

import org.jspecify.annotations.NullMarked;
