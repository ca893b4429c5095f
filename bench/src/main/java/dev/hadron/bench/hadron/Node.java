package dev.hadron.bench.hadron;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import dev.hadron.Processes;
import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.HostInfo;
import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.HostPlacement;
import dev.hadron.kernel.Kernel;
import dev.hadron.kernel.KernelBuilder;
import dev.hadron.kernel.OverflowPolicy;
import dev.hadron.kernel.VertxLoops;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** A kernel with one event loop for each processor, a host, and one that spreads its processes. */
final class Node implements AutoCloseable {

    static final String HOST = "bench:host";
    /** Another one, which spreads its processes. */
    static final String SPREAD = "bench:spread";
    static final HostOptions DEFAULTS = HostOptions.of(HOST);
    /** For programs whose mailboxes hold more than the default capacity; their peers' have no bound either. */
    static final HostOptions UNBOUNDED = DEFAULTS.withMailbox(Integer.MAX_VALUE, OverflowPolicy.REJECT);
    static final Duration LONG = Duration.ofMinutes(5);

    final Vertx vertx;
    final Kernel kernel;
    final Processes processes;

    private Node(HostOptions host, UnaryOperator<KernelBuilder> more, Definition... definitions) {
        int processors = Runtime.getRuntime().availableProcessors();
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(Math.max(2, processors)));
        KernelBuilder builder = Kernel.builder().loops(VertxLoops.of(vertx)).host(host)
                .host(HostOptions.of(SPREAD).withPlacement(HostPlacement.SPREAD)).definitions(provider(definitions));
        this.kernel = more.apply(builder).start();
        this.processes = kernel.processes();
    }

    static Node of(HostOptions host, Definition... definitions) {
        return new Node(host, UnaryOperator.identity(), definitions);
    }

    static Node of(HostOptions host, UnaryOperator<KernelBuilder> more, Definition... definitions) {
        return new Node(host, more, definitions);
    }

    /** Each process on another loop than its parent. */
    static KernelBuilder across(KernelBuilder builder) {
        return builder.placement((parent, shards, load) -> (parent + 1) % shards);
    }

    /** Runs a process and answers its result. */
    <T> T exec(String definition, Object... arguments) {
        return processes.<T> exec(definition, HOST, arguments).await().atMost(LONG);
    }

    /** How many processes live. */
    long alive() {
        return kernel.inspector().hosts().stream().mapToLong(HostInfo::processes).sum();
    }

    /** How many processes of a definition have ever ended in a way. */
    long ended(String definition, Outcome outcome) {
        return sum(definition, meters -> meters.ended(outcome));
    }

    /** How many messages the processes of a definition have ever received. */
    long received(String definition) {
        return sum(definition, GroupMeters::received);
    }

    private long sum(String definition, ToLongFunction<GroupMeters> part) {
        return kernel.inspector().groups().stream().filter(meters -> meters.definition().equals(definition)).mapToLong(part)
                .sum();
    }

    private static DefinitionProvider provider(Definition... definitions) {
        Map<String, Definition> byId = Arrays.stream(definitions)
                .collect(Collectors.toUnmodifiableMap(Definition::id, Function.identity()));
        return new DefinitionProvider() {
            @Override
            public Definition find(String id) {
                return byId.get(id);
            }

            @Override
            public Collection<String> ids() {
                return byId.keySet();
            }
        };
    }

    @Override
    public void close() {
        kernel.stop(Duration.ZERO).await().atMost(LONG);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
