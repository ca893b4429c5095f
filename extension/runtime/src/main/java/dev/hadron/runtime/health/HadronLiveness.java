package dev.hadron.runtime.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.ShardInfo;
import dev.hadron.runtime.config.HadronRuntimeConfig;

/**
 * Alive while every event loop answers a ping within the configured time. It waits on the worker thread that health checks are
 * called on, never on a loop that it asks.
 */
@Liveness
@Singleton
public class HadronLiveness implements HealthCheck {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Inspector inspector;
    private final HadronRuntimeConfig config;
    private final Duration timeout;

    HadronLiveness(Inspector inspector, HadronRuntimeConfig config) {
        this.inspector = inspector;
        this.config = config;
        this.timeout = config.health().livenessTimeout().orElse(TIMEOUT);
    }

    @Override
    public HealthCheckResponse call() {
        List<CompletableFuture<Void>> pings = inspector.shards().stream()
                .map(shard -> inspector.ping(shard.index()).subscribeAsCompletionStage()).toList();
        awaitAll(pings);
        Reasons reasons = new Reasons("Hadron event loops", config);
        List<ShardInfo> shards = inspector.shards();
        for (int i = 0; i < pings.size(); i++) {
            if (!pings.get(i).isDone()) {
                ShardInfo shard = shards.get(i);
                reasons.down(shard.thread(), shard.running() == null
                        ? "does not answer; it runs no process just now"
                        : "does not answer; blocked by " + shard.running());
                pings.get(i).cancel(false);
            }
        }
        return reasons.response();
    }

    private void awaitAll(List<CompletableFuture<Void>> pings) {
        try {
            CompletableFuture.allOf(pings.toArray(CompletableFuture[]::new)).get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // each ping is looked at by itself
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
