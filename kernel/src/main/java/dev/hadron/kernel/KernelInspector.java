package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.kernel.ProcessInfo.State;
import io.smallrye.mutiny.Uni;

/** The inspector of one kernel. */
final class KernelInspector implements Inspector {

    private final Kernel kernel;

    KernelInspector(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Uni<ProcessInfo> process(String destination) {
        return Uni.createFrom().emitter(emitter -> {
            Process process = kernel.alive(destination);
            process.shard.run(() -> {
                if (process.isAlive()) {
                    emitter.complete(info(process));
                } else {
                    emitter.fail(Kernel.notFound(destination));
                }
            });
        });
    }

    @Override
    public ProcessPage processes(@Nullable String host, @Nullable String definition, int limit, long after) {
        checkLimit(limit);
        long total = 0;
        List<Process> found = new ArrayList<>();
        for (Group group : groups(host, definition)) {
            total += group.alive();
            for (Shard shard : kernel.shards()) {
                shard.table.list(group.cell(shard).roster(), after, Math.max(limit, limit + 1), found);
            }
        }
        found.sort(Comparator.comparingLong(process -> process.pid().serial()));
        boolean more = found.size() > limit;
        List<Process> page = more ? found.subList(0, limit) : found;
        long next = more ? page.get(limit - 1).pid().serial() : ProcessPage.NO_MORE;
        return new ProcessPage(page.stream().map(ProcessSummary::of).toList(), total, next);
    }

    @Override
    public Uni<List<ProcessSummary>> first(ProcessOrder order, @Nullable String host, @Nullable String definition, int limit) {
        checkLimit(limit);
        List<Group> groups = groups(host, definition);
        return Uni.createFrom().completionStage(() -> new TopProcesses(order, limit).find(kernel.shards(), groups));
    }

    private static void checkLimit(int limit) {
        if (limit < 1) {
            throw new ProcessException(ErrorKind.INVALID, "a limit is at least 1, not " + limit);
        }
    }

    /** All of one process. On its shard's thread. */
    private ProcessInfo info(Process process) {
        Group group = process.cell().group;
        Relations relations = process.relations();
        State state = process.runner() instanceof Starting ? State.STARTING : process.ready ? State.READY : State.WAITING;
        return new ProcessInfo(process.pid(), group.definition(), group.host(), state, process.names(),
                process.unread(), process.received(), process.sent(), process.startedAt(), process.heritage().parent(),
                relations.linkedPids(), relations.monitoredPids(), relations.watcherPids(), process.trapsLinks());
    }

    private List<Group> groups(@Nullable String host, @Nullable String definition) {
        if (host != null && kernel.host(host) == null) {
            throw new ProcessException(ErrorKind.NOT_FOUND, "host not found: " + host);
        }
        return kernel.hosts().stream().filter(each -> host == null || host.equals(each.id()))
                .flatMap(each -> each.groups().stream())
                .filter(each -> definition == null || definition.equals(each.definition())).toList();
    }

    @Override
    public List<HostInfo> hosts() {
        return kernel.hosts().stream().map(host -> new HostInfo(host.options, host.processes(),
                host.groups().stream().mapToLong(Group::waiting).sum(), host.isDraining())).toList();
    }

    @Override
    public List<ShardInfo> shards() {
        return kernel.shards().stream().map(Shard::info).toList();
    }

    @Override
    public List<GroupMeters> groups() {
        return List.copyOf(groups(null, null));
    }

    @Override
    public Map<String, Pid> names() {
        return kernel.names().all();
    }

    @Override
    public Uni<Void> ping(int shard) {
        Shard asked = kernel.shards().get(shard);
        return Uni.createFrom().emitter(emitter -> asked.run(() -> emitter.complete(null)));
    }
}
