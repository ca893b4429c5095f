package dev.hadron.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.ProcessInfo;

/** All that can be seen of a kernel, as texts in which processes have the names that a sequence gives them. */
final class Seen {

    private static final Pattern PID = Pattern.compile("\\{[^|{}]+\\|0x[0-9a-f]+}");

    private final TestKernel kernel;
    private final Map<Integer, Pid> pids;
    private final Map<Pid, Integer> ids = new HashMap<>();
    private final long began;

    Seen(TestKernel kernel, Map<Integer, Pid> pids) {
        this.kernel = kernel;
        this.pids = pids;
        this.began = kernel.now().getEpochSecond() - Model.BEGINNING / 1_000_000_000;
    }

    void know(int id, Pid pid) {
        ids.put(pid, id);
    }

    String named(String text) {
        return text == null || text.indexOf('{') < 0 ? text
                : PID.matcher(text).replaceAll(pid -> ids.entrySet().stream()
                        .filter(known -> known.getKey().toString().equals(pid.group())).map(known -> "p" + known.getValue())
                        .findAny().orElse("nobody"));
    }

    String name(Pid pid) {
        return pid == null ? "p0" : "p" + ids.get(pid);
    }

    String print(Object got) {
        if (got instanceof Message message) {
            return message.topic() + "=" + message.payload() + " from " + name(message.from());
        }
        return got instanceof ProcessEvent event ? print(event) : String.valueOf(got);
    }

    private String print(ProcessEvent event) {
        String about = event.kind() + " " + name(event.from()) + " at " + nanos(event.at()) + " ";
        if (event instanceof ProcessEvent.Cancel cancel) {
            return about + (cancel.deadline() == null ? "never" : nanos(cancel.deadline()));
        }
        return about
                + result(event instanceof ProcessEvent.Exit exit ? exit.result() : ((ProcessEvent.LinkDown) event).result());
    }

    private long nanos(Instant at) {
        return (at.getEpochSecond() - began) * 1_000_000_000 + at.getNano();
    }

    String result(ExitResult result) {
        return result instanceof ExitResult.Failure failure ? error(failure.error())
                : "value " + ((ExitResult.Value) result).value();
    }

    String error(ProcessException error) {
        return error.kind() + (error.retryable() ? "! " : " ") + named(error.message());
    }

    /** All that lives, by process, as the inspector shows it. */
    Map<Integer, String> views() {
        Map<Integer, String> views = new TreeMap<>();
        pids.forEach(
                (id, pid) -> kernel.inspector().process(pid.toString()).subscribe().with(info -> views.put(id, print(info)),
                        failure -> {
                            if (((ProcessException) failure).kind() != ErrorKind.NOT_FOUND) {
                                views.put(id, failure.toString());
                            }
                        }));
        kernel.run();
        return views;
    }

    private String print(ProcessInfo info) {
        return info.definition() + " on " + info.host() + " of " + name(info.parent()) + " names " + new TreeSet<>(info.names())
                + " mailbox " + info.mailbox() + " received " + info.received() + " sent " + info.sent() + " links "
                + names(info.links()) + " monitors " + names(info.monitors()) + " watched " + names(info.monitoredBy())
                + (info.trapLinks() ? " trapping" : "");
    }

    private TreeSet<String> names(List<Pid> of) {
        TreeSet<String> names = new TreeSet<>();
        of.forEach(pid -> names.add(name(pid)));
        return names;
    }

    /** The names that count, with their holders. */
    Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        kernel.inspector().names().forEach((name, pid) -> names.put(name, name(pid)));
        return names;
    }

    /** The counters of the hosts. */
    Map<String, Counters> counters() {
        Map<String, Counters> all = new TreeMap<>();
        for (GroupMeters group : kernel.inspector().groups()) {
            Counters counters = all.computeIfAbsent(group.host(), host -> new Counters());
            counters.spawned += group.spawned();
            counters.accepted += group.accepted();
            counters.received += group.received();
            counters.rejected += group.rejected();
            counters.dropped += group.dropped();
            counters.deadLetters += group.deadLetters();
            counters.waiting += group.waiting();
            for (Outcome outcome : Outcome.values()) {
                counters.ended[outcome.ordinal()] += group.ended(outcome);
            }
        }
        return all;
    }
}
