package dev.hadron.runtime.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

/** How the kernel of an application runs, and which hosts it has. */
@ConfigMapping(prefix = "quarkus.hadron")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface HadronRuntimeConfig {

    /**
     * The hosts that processes run on, by id. In a {@code .properties} file the colon of an id is written {@code \:}, as
     * in {@code quarkus.hadron.host."app\:processes".max-processes=1000}. A host that names none of its keys does not
     * exist; one key is enough.
     */
    @ConfigDocMapKey("host-id")
    Map<String, HostConfig> host();

    /**
     * How long the processes have to handle the messages that wait, when the application stops, before they are asked to end.
     * It goes on at once where nothing waits. Written like the shutdown timeout, which begins after it.
     */
    @ConfigDocDefault("5s; 0s in dev and test mode")
    @WithConverter(LenientConverter.OfDuration.class)
    Optional<Duration> drainTimeout();

    /**
     * How long processes have to end by themselves when the application stops, before they are ended by force. Numbers
     * with units ({@code h m s ms us ns}): {@code 10s}, {@code 1m30s}.
     */
    @ConfigDocDefault("10s; 1s in dev and test mode")
    @WithConverter(LenientConverter.OfDuration.class)
    Optional<Duration> shutdownTimeout();

    /**
     * How long an event loop that has just been given messages by another one looks for more before it parks; {@code 0s}
     * is not at all. Waking a parked loop costs more than looking, so this trades a little CPU time for latency.
     */
    @ConfigDocDefault("20us")
    @WithConverter(LenientConverter.OfDuration.class)
    Optional<Duration> spin();

    /**
     * The policies, by name. Where there is any, a call is denied unless a policy of its caller's scope allows it and
     * none denies it.
     */
    @ConfigDocMapKey("policy-name")
    Map<String, PolicyConfig> policy();

    /** The scopes, by name: the policies that apply together to a caller. */
    @ConfigDocMapKey("scope-name")
    Map<String, ScopeConfig> scope();

    /** Which scopes a role of the current {@code SecurityIdentity} brings, by the role's name. */
    @ConfigDocMapKey("role-name")
    Map<String, RoleConfig> role();

    /**
     * In whose name code outside of processes calls, where no identity is signed in. Where neither key is given, it calls
     * as the actor {@code system}, which may do everything.
     */
    IdentityConfig outside();

    /**
     * The supervised services, by id: processes that are started with the application, kept alive, and stopped with it.
     * One that no supervisor names stands by itself, and is started again however often it crashes.
     */
    @ConfigDocMapKey("service-id")
    Map<String, ServiceConfig> service();

    /** The supervisors, by id: how services that belong together are started, stopped and started again. */
    @ConfigDocMapKey("supervisor-id")
    Map<String, SupervisorConfig> supervisor();

    /** The health checks, where the application has the SmallRye Health extension. */
    Health health();

    /** What the health checks take for healthy. */
    interface Health {

        /**
         * The share of their room that the mailboxes of a definition's processes on one host may fill, on average, before
         * the application is no longer ready: more than 0, 1 at most.
         */
        @ConfigDocDefault("0.9")
        @WithConverter(LenientConverter.OfShare.class)
        Optional<Double> mailboxShare();

        /** How long the event loops have to answer the liveness check before they count as blocked. */
        @ConfigDocDefault("1s")
        @WithConverter(LenientConverter.OfPositiveDuration.class)
        Optional<Duration> livenessTimeout();

        /**
         * Whether a check that is down answers why: which event loops and processes, or which hosts and definitions. Where it
         * does not, because strangers may ask for it, the log says it.
         */
        @ConfigDocDefault("true")
        @WithConverter(LenientConverter.OfSwitch.class)
        Optional<Boolean> details();
    }
}
