package dev.hadron.dev;

import dev.hadron.kernel.ProcessSummary;

/**
 * A process, as the page of processes shows it.
 *
 * @param names separated by commas, empty where it has none
 * @param mailbox how many messages wait for it
 * @param received how many it has received
 * @param startedAt as ISO 8601 writes it
 */
public record ProcessRow(String pid, String definition, String host, String names, int mailbox, long received,
        String startedAt) {

    static ProcessRow of(ProcessSummary process) {
        return new ProcessRow(process.pid().toString(), process.definition(), process.host(),
                String.join(", ", process.names()), process.mailbox(), process.received(), process.startedAt().toString());
    }
}
