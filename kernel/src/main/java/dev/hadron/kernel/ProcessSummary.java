package dev.hadron.kernel;

import java.time.Instant;
import java.util.List;

import dev.hadron.Pid;

/**
 * One process in a list: what can be told of it without asking its event loop.
 *
 * @param mailbox how many messages wait for it
 * @param received how many messages it has received; may be a moment old
 */
public record ProcessSummary(Pid pid, String definition, String host, List<String> names, int mailbox, long received,
        Instant startedAt) {

    /** On any thread. */
    static ProcessSummary of(Process process) {
        Group group = process.cell().group;
        return new ProcessSummary(process.pid(), group.definition(), group.host(), process.names(), process.unread(),
                process.received(), process.startedAt());
    }
}
