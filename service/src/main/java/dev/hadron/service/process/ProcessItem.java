package dev.hadron.service.process;

import java.time.Instant;
import java.util.List;

import dev.hadron.kernel.ProcessSummary;

/** One process in the list. */
public record ProcessItem(String pid, String definition, String host, List<String> names, int mailbox, long received,
        Instant startedAt) {

    static ProcessItem of(ProcessSummary process) {
        return new ProcessItem(process.pid().toString(), process.definition(), process.host(), process.names(),
                process.mailbox(), process.received(), process.startedAt());
    }
}
