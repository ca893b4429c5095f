package dev.hadron.kernel;

/**
 * One host, as it is now.
 *
 * @param processes how many processes it holds
 * @param waiting how many messages wait for them
 */
public record HostInfo(HostOptions options, int processes, long waiting, boolean draining) {
}
