package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Scripts.script;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.hadron.bench.Program;
import dev.hadron.kernel.KernelBuilder;

/** The programs about scripts as processes, by name. Where they meet behaviours, those are the ones of other programs. */
public final class ScriptPrograms {

    private static final UnaryOperator<KernelBuilder> DEFAULT = UnaryOperator.identity();
    private static final int SPINNING = 100;

    /** On scripts. */
    public static final Map<String, Supplier<Program>> SCRIPTS = Map.of(
            "lua-spawns", () -> new Spawns(script(Spawns.SPAWNER, "spawner"), script(Spawns.CHILD, "child")),
            "lua-wake-ups", () -> new FanOut(FanOut.MANY, script("bench:worker", "worker")),
            "lua-ping-pong", () -> new PingPong(1, DEFAULT, script("bench:ping", "ping"), script("bench:pong", "pong")),
            "lua-java-ping-pong", () -> new PingPong(1, DEFAULT, script("bench:ping", "ping"), PingPong.PONG),
            "lua-preemption", () -> new Spinning(SPINNING, script(Spinning.SPINNER, "spinner")),
            "lua-without-preemption", () -> new Spinning(1, Scripts.withoutSlices(Spinning.SPINNER, "spinner")),
            "lua-processes", () -> new IdleScripts("waiting"),
            "lua-worker-processes", () -> new IdleScripts("waiting-worker"));

    /** The same on behaviours, to compare with. */
    public static final Map<String, Supplier<Program>> BEHAVIORS = Map.of(
            "lua-spawns", Spawns::ofBehaviors,
            "lua-wake-ups", () -> new FanOut(FanOut.MANY),
            "lua-ping-pong", () -> new PingPong(1, DEFAULT));

    private ScriptPrograms() {
    }
}
