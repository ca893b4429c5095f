/** The live stream of what becomes of processes. */
@org.jspecify.annotations.NullMarked
package dev.hadron.service.events;
