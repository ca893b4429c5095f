package dev.hadron.service.events;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the stream says where it has a gap, because its reader was too slow.
 *
 * @param events how many events were lost
 */
@RegisterForReflection
public record Lost(long events) {
}
