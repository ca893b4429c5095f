package dev.hadron.service.events;

/**
 * What the stream says where it has a gap, because its reader was too slow.
 *
 * @param events how many events were lost
 */
public record Lost(long events) {
}
