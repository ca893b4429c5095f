package dev.hadron.dev;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.ProcessOrder;
import dev.hadron.runtime.definition.DefinitionCatalog;
import dev.hadron.runtime.definition.DefinitionInfo;
import dev.hadron.runtime.service.Services;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/**
 * Answers the pages of the Dev UI, which call it by the names of its methods. None of them blocks. What changes a service is a
 * message in the name of code outside of processes, and denied where that is.
 */
@NonBlocking
public class HadronJsonRpc {

    /** How many processes a page shows. */
    private static final int FIRST = 100;

    private final Inspector inspector;
    private final Services services;
    private final DefinitionCatalog catalog;

    HadronJsonRpc(Inspector inspector, Services services, DefinitionCatalog catalog) {
        this.inspector = inspector;
        this.services = services;
        this.catalog = catalog;
    }

    /** All hosts, in the order of their declaration. */
    public List<HostRow> hosts() {
        return inspector.hosts().stream().map(HostRow::of).toList();
    }

    /** All definitions, by their ids. */
    public List<DefinitionInfo> definitions() {
        return catalog.list();
    }

    /** The definitions that processes were ever spawned of, sorted. */
    public List<String> spawnedDefinitions() {
        return inspector.groups().stream().map(GroupMeters::definition).distinct().sorted().toList();
    }

    /**
     * The first hundred processes.
     *
     * @param order by what: {@code mailbox}, {@code received} or {@code age}
     * @param host only those of this host, empty for all
     * @param definition only those of this definition, empty for all
     * @throws IllegalArgumentException where there is no such order
     */
    public Uni<List<ProcessRow>> processes(String order, String host, String definition) {
        return inspector.first(order(order), given(host), given(definition), FIRST)
                .map(found -> found.stream().map(ProcessRow::of).toList());
    }

    private static ProcessOrder order(String text) {
        return Stream.of(ProcessOrder.values()).filter(order -> Texts.of(order).equals(text)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("order must be mailbox, received or age, not '" + text + "'"));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** All services, in the order of their start. */
    public List<ServiceRow> services() {
        return services.list().stream().map(ServiceRow::of).toList();
    }

    /** Starts a service that does not run; fails as {@link Services#start} does. */
    public Uni<ServiceRow> startService(String id) {
        return services.start(id).map(ServiceRow::of);
    }

    /** Starts a service anew; fails as {@link Services#restart} does. */
    public Uni<ServiceRow> restartService(String id) {
        return services.restart(id).map(ServiceRow::of);
    }

    /** Stops a service, which stays stopped; fails as {@link Services#stop} does. */
    public Uni<ServiceRow> stopService(String id) {
        return services.stop(id).map(ServiceRow::of);
    }
}
