package dev.hadron.supervisor;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.spi.DefinitionProvider;

/** Starts supervisors, and leads to those that live. */
public final class Supervisors {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Supervisors() {
    }

    /** Spawns a supervisor, which starts its children; fails as {@link Processes#spawn} does. */
    public static Pid start(Processes processes, Supervisor supervisor, String host) {
        return processes.spawn(Supervisor.DEFINITION, host, supervisor);
    }

    /** A supervisor, by its PID. */
    public static SupervisorRef of(Processes processes, Pid supervisor) {
        return new Asking(processes, supervisor.toString(), PATIENCE);
    }

    /** A supervisor, by its name or PID's text. */
    public static SupervisorRef of(Processes processes, String supervisor) {
        return new Asking(processes, supervisor, PATIENCE);
    }

    /**
     * What gives a kernel the definition {@link Supervisor#DEFINITION}; every kernel has it already.
     *
     * @param nanoTime the kernel's clock, in nanoseconds
     * @param random from 0 to less than 1, for the jitter; any thread
     * @param listeners are told of all children
     */
    public static DefinitionProvider definitions(LongSupplier nanoTime, DoubleSupplier random,
            List<SupervisionListener> listeners) {
        return new SupervisorDefinition(new Surroundings(nanoTime, random, List.copyOf(listeners)));
    }
}
