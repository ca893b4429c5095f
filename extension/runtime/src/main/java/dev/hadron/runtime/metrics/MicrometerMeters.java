package dev.hadron.runtime.metrics;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import jakarta.inject.Singleton;

import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.Kernel;
import dev.hadron.kernel.ShardInfo;
import dev.hadron.runtime.service.ServiceInfo;
import dev.hadron.runtime.service.Services;
import dev.hadron.supervisor.ChildState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;

/** The kernel's counters as Micrometer meters: by host and definition, and by event loop. */
@Singleton
public class MicrometerMeters implements KernelMeters {

    private final MeterRegistry registry;

    MicrometerMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void start(Kernel kernel) {
        Inspector inspector = kernel.inspector();
        for (ShardInfo shard : inspector.shards()) {
            int index = shard.index();
            Tags tags = Tags.of("shard", String.valueOf(index), "loop", shard.thread());
            FunctionTimer.builder("hadron.slice.time", inspector, all -> all.shards().get(index).slices(),
                    all -> all.shards().get(index).busyNanos(), TimeUnit.NANOSECONDS).tags(tags)
                    .description("How long processes had their turns").register(registry);
            TimeGauge.builder("hadron.shard.lag", inspector, TimeUnit.NANOSECONDS,
                    all -> all.shards().get(index).lagNanos()).tags(tags)
                    .description("How long the last turn waited for its event loop").register(registry);
            Gauge.builder("hadron.shard.ready", inspector, all -> all.shards().get(index).ready()).tags(tags)
                    .description("How many processes wait for their turn").register(registry);
        }
    }

    @Override
    public void services(Services services) {
        for (ServiceInfo service : services.list()) {
            String id = service.id();
            Tags tags = Tags.of("service", id, "supervisor", service.supervisor(), "definition", service.definition(),
                    "host", service.host());
            for (ChildState state : ChildState.values()) {
                Gauge.builder("hadron.service.state", services, all -> all.find(id).state() == state ? 1 : 0)
                        .tags(tags.and("state", state.name().toLowerCase(Locale.ROOT)))
                        .description("1 for the state that the service is in, 0 for the others").register(registry);
            }
            FunctionCounter.builder("hadron.service.restarts", services, all -> all.find(id).restarts()).tags(tags)
                    .description("How many times the service was to be started again after a crash").register(registry);
            TimeGauge.builder("hadron.service.backoff", services, TimeUnit.NANOSECONDS,
                    all -> all.find(id).delay().toNanos()).tags(tags)
                    .description("How long the service waits for its next start").register(registry);
        }
    }

    @Override
    public void group(GroupMeters group) {
        Tags tags = Tags.of("host", group.host(), "definition", group.definition());
        gauge(group, tags, "hadron.processes.alive", GroupMeters::alive, "How many processes live");
        gauge(group, tags, "hadron.mailbox.depth", GroupMeters::waiting, "How many messages wait to be received");
        counter(group, tags, "hadron.processes.spawned", GroupMeters::spawned, "How many processes were spawned");
        counter(group, tags, "hadron.messages.accepted", GroupMeters::accepted, "How many messages were queued or dropped");
        counter(group, tags, "hadron.messages.received", GroupMeters::received, "How many messages were received");
        counter(group, tags, "hadron.messages.rejected", GroupMeters::rejected,
                "How many sends were refused for a full mailbox");
        counter(group, tags, "hadron.messages.dropped", GroupMeters::dropped,
                "How many messages an overflow policy dropped");
        counter(group, tags, "hadron.messages.dead.letters", GroupMeters::deadLetters,
                "How many messages outlived the process they were for");
        for (GroupMeters.Outcome outcome : GroupMeters.Outcome.values()) {
            counter(group, tags.and("outcome", outcome.name().toLowerCase(Locale.ROOT)), "hadron.processes.ended",
                    counted -> counted.ended(outcome), "How many processes ended, and how");
        }
    }

    private void gauge(GroupMeters group, Tags tags, String name, ToDoubleFunction<GroupMeters> value, String description) {
        Gauge.builder(name, group, value).tags(tags).description(description).register(registry);
    }

    private void counter(GroupMeters group, Tags tags, String name, ToDoubleFunction<GroupMeters> value,
            String description) {
        FunctionCounter.builder(name, group, value).tags(tags).description(description).register(registry);
    }
}
