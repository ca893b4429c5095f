package dev.hadron.kernel;

import java.time.Instant;
import java.util.List;

import dev.hadron.Pid;

/**
 * One process in a list: what can be told of it without asking its event loop.
 *
 * @param mailbox how many messages wait for it
 */
public record ProcessSummary(Pid pid, String definition, String host, List<String> names, int mailbox, Instant startedAt) {
}
