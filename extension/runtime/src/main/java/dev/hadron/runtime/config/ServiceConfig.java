package dev.hadron.runtime.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.smallrye.config.WithConverter;

/** One supervised service. */
@ConfigGroup
public interface ServiceConfig {

    /** The id of the definition that its process runs. */
    Optional<String> definition();

    /** The id of the host that its process runs on. */
    Optional<String> host();

    /**
     * The arguments for the definition, separated by commas, converted to the types of its parameters: numbers, booleans,
     * texts, enum constants and durations. A comma in a text is written {@code \\,} in a {@code .properties} file.
     */
    Optional<String> args();

    /** The name that its process has, for others to send to. */
    Optional<String> name();

    /**
     * When it is started again after its process has ended: {@code permanent}, always; {@code transient}, after an abnormal
     * end; {@code temporary}, never.
     */
    @ConfigDocDefault("transient")
    Optional<String> restart();

    /** How long it waits for its next start after the first crash, more than zero. */
    @ConfigDocDefault("1s")
    @WithConverter(LenientConverter.OfPositiveDuration.class)
    Optional<Duration> initialDelay();

    /** How long it waits at most, and how long it has to live for its next crash to count as the first again. */
    @ConfigDocDefault("90s")
    @WithConverter(LenientConverter.OfPositiveDuration.class)
    Optional<Duration> maxDelay();

    /** How many times longer it waits after each crash that follows, 1 or more. */
    @ConfigDocDefault("2")
    @WithConverter(LenientConverter.OfFactor.class)
    Optional<Double> backoffFactor();

    /** How far each delay is spread to both sides, as a share of it: 0 or more, less than 1. */
    @ConfigDocDefault("0.1")
    @WithConverter(LenientConverter.OfJitter.class)
    Optional<Double> jitter();

    /** How long its process has between CANCEL and the end by force. */
    @ConfigDocDefault("10s")
    @WithConverter(LenientConverter.OfDuration.class)
    Optional<Duration> stopTimeout();

    /** The ids of services and supervisors that have to run before it is started, separated by commas. */
    Optional<String> dependsOn();

    /** Whether the application is ready only while it runs. */
    @ConfigDocDefault("false")
    @WithConverter(LenientConverter.OfSwitch.class)
    Optional<Boolean> required();
}
