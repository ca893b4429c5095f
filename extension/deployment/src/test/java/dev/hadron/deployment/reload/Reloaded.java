package dev.hadron.deployment.reload;

import static java.util.Collections.newSetFromMap;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.ProcessSummary;
import io.smallrye.mutiny.Uni;

/** An application that can say what is left of its former lives. */
@Path("")
@Singleton
public class Reloaded {

    /** Where a former life leaves something that the next one can see: in the JVM itself. */
    private static final String KEY = "hadron.reloaded";

    @Inject
    Processes processes;
    @Inject
    Inspector inspector;

    @ProcessDefinition("app:counter")
    Behavior counter(Self self) {
        remember(self);
        return message -> {
        };
    }

    @ProcessDefinition("app:stubborn")
    Uni<Void> stubborn(Self self) {
        remember(self);
        return Uni.createFrom().nothing();
    }

    /** Spawns processes, and sets timers that would last for hours. */
    @GET
    @Path("start")
    public String start() {
        remember(getClass().getClassLoader());
        for (int i = 0; i < 10; i++) {
            Pid counter = processes.spawn("app:counter", "app:processes");
            processes.send(counter, "go");
            processes.ask(counter, "forever", Duration.ofHours(1)).subscribe().with(reply -> {
            }, failure -> {
            });
            processes.cancel(processes.spawn("app:stubborn", "app:processes"), Duration.ofHours(1));
        }
        return "version 0";
    }

    /** How many processes there are. */
    @GET
    @Path("processes")
    public int count() {
        return inspector.hosts().stream().mapToInt(host -> host.processes()).sum();
    }

    /** How many processes of former lives are still somewhere in memory. */
    @GET
    @Path("left/processes")
    public long leftProcesses() {
        Set<Pid> mine = inspector.processes(null, null, 1000, -1).items().stream().map(ProcessSummary::pid)
                .collect(toCollection(() -> newSetFromMap(new IdentityHashMap<>())));
        return remembered().filter(left -> left instanceof Self self && !mine.contains(self.pid())).count();
    }

    /** The class loaders of former lives that are still there, by their names. */
    @GET
    @Path("left/loaders")
    public String leftLoaders() {
        return remembered().filter(left -> left instanceof ClassLoader && left != getClass().getClassLoader())
                .map(Object::toString).collect(joining(", "));
    }

    private static void remember(Object object) {
        references().add(new WeakReference<>(object));
    }

    private static Stream<Object> remembered() {
        System.gc();
        return references().stream().map(WeakReference::get).filter(Objects::nonNull);
    }

    @SuppressWarnings("unchecked")
    private static List<WeakReference<Object>> references() {
        return (List<WeakReference<Object>>) System.getProperties().computeIfAbsent(KEY,
                key -> new CopyOnWriteArrayList<>());
    }
}
