package dev.hadron.dev;

import dev.hadron.kernel.HostInfo;
import dev.hadron.kernel.HostOptions;

/**
 * A host, as the page of hosts shows it.
 *
 * @param waiting how many messages wait for its processes
 * @param eventLoops on how many event loops it places processes, 0 for all
 * @param placement on which of them a process begins
 * @param mailboxMemory how many bytes of what scripts have sent wait for one process at most
 * @param overflow what happens to a message that comes to a full mailbox
 */
public record HostRow(String id, int processes, int maxProcesses, long waiting, int mailboxCapacity, long mailboxMemory,
        String overflow, int eventLoops, String placement, boolean draining) {

    static HostRow of(HostInfo host) {
        HostOptions options = host.options();
        return new HostRow(options.id(), host.processes(), options.maxProcesses(), host.waiting(), options.mailboxCapacity(),
                options.mailboxMemory(), Texts.of(options.overflow()), options.eventLoops(), Texts.of(options.placement()),
                host.draining());
    }
}
