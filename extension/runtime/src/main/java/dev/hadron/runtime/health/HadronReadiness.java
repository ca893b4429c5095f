package dev.hadron.runtime.health;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.HostInfo;
import dev.hadron.kernel.Inspector;
import dev.hadron.runtime.config.HadronRuntimeConfig;

/**
 * Ready while every host takes new processes, and while the mailboxes of each definition's processes on a host are, on average,
 * filled to the configured share at most.
 */
@Readiness
@Singleton
public class HadronReadiness implements HealthCheck {

    private static final double MAILBOX_SHARE = 0.9;

    private final Inspector inspector;
    private final HadronRuntimeConfig config;
    private final double share;

    HadronReadiness(Inspector inspector, HadronRuntimeConfig config) {
        this.inspector = inspector;
        this.config = config;
        this.share = config.health().mailboxShare().orElse(MAILBOX_SHARE);
    }

    @Override
    public HealthCheckResponse call() {
        Reasons reasons = new Reasons("Hadron hosts", config);
        Map<String, Integer> capacities = new HashMap<>();
        for (HostInfo host : inspector.hosts()) {
            String id = host.options().id();
            capacities.put(id, host.options().mailboxCapacity());
            if (host.draining()) {
                reasons.down(id, "draining");
            }
        }
        for (GroupMeters group : inspector.groups()) {
            double room = (double) group.alive() * capacities.getOrDefault(group.host(), Integer.MAX_VALUE);
            long waiting = group.waiting();
            if (waiting > room * share && room > 0) {
                reasons.down(group.definition() + " on " + group.host(),
                        waiting + " messages wait for " + group.alive() + " processes");
            }
        }
        return reasons.response();
    }
}
