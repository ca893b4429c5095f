package dev.hadron.runtime.config;

import java.time.Duration;
import java.util.Optional;

import dev.hadron.kernel.HostPlacement;
import dev.hadron.kernel.OverflowPolicy;
import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocEnum;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithConverter;

/** The limits of one host (R15.3). */
@ConfigGroup
public interface HostConfig {

    /** On how many event loops the host places its processes, 1 at least; more than there are stands for all of them. */
    @ConfigDocDefault("all of them")
    @WithConverter(LenientConverter.OfCount.class)
    Optional<Integer> eventLoops();

    /**
     * On which of them a process begins: {@code near-parent} (on its parent's, while that is not busier than the others by a
     * margin) or {@code spread} (on the least busy, whoever spawns it).
     */
    @ConfigDocDefault("near-parent")
    @ConfigDocEnum(enforceHyphenateValues = true)
    @WithConverter(LenientConverter.OfPlacement.class)
    Optional<HostPlacement> placement();

    /** How many processes the host holds at most. Past it, spawning fails with {@code UNAVAILABLE}. */
    @ConfigDocDefault("1000000")
    @WithConverter(LenientConverter.OfCount.class)
    Optional<Integer> maxProcesses();

    /** How many messages may wait for one process, wherever they wait. Past it, {@code overflow} says what happens. */
    @ConfigDocDefault("65536")
    @WithConverter(LenientConverter.OfCount.class)
    Optional<Integer> mailboxCapacity();

    /**
     * How many bytes of what scripts have sent may wait for one process. Messages of less than 1 KiB do not count, nor does
     * what Java sends.
     * Past it, {@code overflow} says what happens.
     */
    @ConfigDocDefault("64M")
    @WithConverter(LenientConverter.OfMemory.class)
    Optional<MemorySize> mailboxMemory();

    /**
     * What happens to a message that comes to a full mailbox: {@code reject} (the sender gets {@code UNAVAILABLE}),
     * {@code drop-newest} or {@code drop-oldest} (the sender hears of neither).
     */
    @ConfigDocDefault("reject")
    @ConfigDocEnum(enforceHyphenateValues = true)
    @WithConverter(LenientConverter.OfOverflow.class)
    Optional<OverflowPolicy> overflow();

    /** How many messages one process handles at most before the next one has its turn. */
    @ConfigDocDefault("64")
    @WithConverter(LenientConverter.OfCount.class)
    Optional<Integer> sliceMessages();

    /** How long one process goes on before the next one has its turn. A callback that runs longer is not interrupted. */
    @ConfigDocDefault("200us")
    @WithConverter(LenientConverter.OfPositiveDuration.class)
    Optional<Duration> sliceTime();

    /** In whose name the processes call that the system spawns on this host: an actor's id. */
    Optional<String> actor();

    /** What the processes may do that the system spawns on this host: a scope's name. */
    Optional<String> scope();
}
