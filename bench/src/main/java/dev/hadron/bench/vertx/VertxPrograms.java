package dev.hadron.bench.vertx;

import java.util.Map;
import java.util.function.Supplier;

import dev.hadron.bench.Program;

/** The programs on Vert.x's event bus, by name; it has no processes, so what spawns, links and ends them is missing. */
public final class VertxPrograms {

    /** All of them. */
    public static final Map<String, Supplier<Program>> ALL = Map.ofEntries(
            Map.entry("ping-pong", () -> new PingPong(1, false)),
            Map.entry("ping-pong-100", () -> new PingPong(100, false)),
            Map.entry("ping-pong-across", () -> new PingPong(1, true)),
            Map.entry("ping-pong-100-across", () -> new PingPong(100, true)),
            Map.entry("counting", () -> new Counting(1, false)),
            Map.entry("counting-in-step", () -> new Counting(1, true)),
            Map.entry("fan-in", () -> new Counting(16, false)),
            Map.entry("fan-out", () -> new FanOut(1_000)),
            Map.entry("fork-join-throughput", () -> new FanOut(60)),
            Map.entry("ring", Ring::new),
            Map.entry("big", Big::new),
            Map.entry("bank", Bank::new),
            Map.entry("backlog", Backlog::new),
            Map.entry("slow-consumer", SlowConsumer::new),
            Map.entry("names", Names::new),
            Map.entry("timers", Timers::new),
            Map.entry("timers-that-fire", FiringTimers::new),
            Map.entry("exec", Requests::new),
            Map.entry("idle", Idle::new));

    private VertxPrograms() {
    }
}
