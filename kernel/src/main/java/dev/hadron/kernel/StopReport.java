package dev.hadron.kernel;

/**
 * How the processes of a stopped kernel or host ended.
 *
 * @param ended how many ended by themselves, after CANCEL at the latest
 * @param forced how many were ended by force at the deadline
 */
public record StopReport(long ended, long forced) {
}
