package dev.hadron.supervisor;

/**
 * How many children a supervisor has.
 *
 * @param specs all that it knows, whatever they do
 * @param active those that have a live process
 * @param supervisors those that are supervisors
 * @param workers those that are not
 */
public record ChildCounts(int specs, int active, int supervisors, int workers) {
}
