package dev.hadron.service.host;

import dev.hadron.kernel.HostInfo;
import dev.hadron.kernel.HostOptions;
import dev.hadron.service.Constants;

/**
 * One host, its limits and how full it is.
 *
 * @param processes how many processes it holds
 * @param waiting how many messages wait for them
 * @param eventLoops on how many event loops it places processes, 0 for all
 * @param placement on which of them a process begins: {@code near-parent}, {@code spread}
 * @param mailboxMemory how many bytes of what scripts have sent wait for one process at most
 * @param overflow what happens to a message that comes to a full mailbox: {@code reject}, {@code drop-newest},
 *        {@code drop-oldest}
 */
public record HostView(String id, int processes, long waiting, boolean draining, int eventLoops, String placement,
        int maxProcesses, int mailboxCapacity, long mailboxMemory, String overflow) {

    static HostView of(HostInfo host) {
        HostOptions options = host.options();
        return new HostView(options.id(), host.processes(), host.waiting(), host.draining(), options.eventLoops(),
                Constants.of(options.placement()), options.maxProcesses(), options.mailboxCapacity(), options.mailboxMemory(),
                Constants.of(options.overflow()));
    }
}
