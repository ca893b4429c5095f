package dev.hadron.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;

/** One supervisor. */
@ConfigGroup
public interface SupervisorConfig {

    /**
     * Whom it starts anew when a child has crashed: {@code one-for-one}, the child alone; {@code one-for-all}, all its
     * children; {@code rest-for-one}, the child and those behind it.
     */
    @ConfigDocDefault("one-for-one")
    Optional<String> strategy();

    /** How many restarts in its period it takes before it stops its children and fails itself, 0 or more. */
    @ConfigDocDefault("1")
    @WithConverter(LenientConverter.OfIntensity.class)
    Optional<Integer> intensity();

    /** The period of its intensity, more than zero. */
    @ConfigDocDefault("5s")
    @WithConverter(LenientConverter.OfPositiveDuration.class)
    Optional<Duration> period();

    /** The ids of the services and supervisors that it supervises, separated by commas, in the order of their start. */
    Optional<String> children();

    /** The id of the host that it runs on. */
    Optional<String> host();

    /** The name that its process has, for those who add children to it. */
    Optional<String> name();

    /** How long it waits to be started again after it has failed the first time, more than zero. */
    @ConfigDocDefault("1s")
    @WithConverter(LenientConverter.OfPositiveDuration.class)
    Optional<Duration> initialDelay();

    /** How long it waits at most, and how long it has to live for its next failure to count as the first again. */
    @ConfigDocDefault("90s")
    @WithConverter(LenientConverter.OfPositiveDuration.class)
    Optional<Duration> maxDelay();

    /** How many times longer it waits after each failure that follows, 1 or more. */
    @ConfigDocDefault("2")
    @WithConverter(LenientConverter.OfFactor.class)
    Optional<Double> backoffFactor();

    /** How far each delay is spread to both sides, as a share of it: 0 or more, less than 1. */
    @ConfigDocDefault("0.1")
    @WithConverter(LenientConverter.OfJitter.class)
    Optional<Double> jitter();
}
