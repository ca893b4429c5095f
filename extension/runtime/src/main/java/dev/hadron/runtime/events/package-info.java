/** What becomes of processes, told live to whoever listens. */
@org.jspecify.annotations.NullMarked
package dev.hadron.runtime.events;
