package dev.hadron.service.process;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.kernel.ProcessInfo;
import dev.hadron.service.Constants;

/**
 * One process, whole.
 *
 * @param state {@code starting}, {@code ready} or {@code waiting}
 * @param mailbox how many messages wait for it
 * @param parent the process that started it, null where none did
 * @param monitors the processes that it watches
 * @param monitoredBy the processes that watch it
 */
public record ProcessView(String pid, String definition, String host, String state, List<String> names, int mailbox,
        long received, long sent, Instant startedAt, @Nullable String parent, List<String> links, List<String> monitors,
        List<String> monitoredBy, boolean trapLinks) {

    static ProcessView of(ProcessInfo process) {
        Pid parent = process.parent();
        return new ProcessView(process.pid().toString(), process.definition(), process.host(),
                Constants.of(process.state()), process.names(), process.mailbox(), process.received(),
                process.sent(), process.startedAt(), parent == null ? null : parent.toString(), texts(process.links()),
                texts(process.monitors()), texts(process.monitoredBy()), process.trapLinks());
    }

    private static List<String> texts(List<Pid> pids) {
        return pids.stream().map(Pid::toString).toList();
    }
}
