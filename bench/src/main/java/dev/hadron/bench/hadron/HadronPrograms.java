package dev.hadron.bench.hadron;

import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.hadron.bench.Program;
import dev.hadron.kernel.KernelBuilder;

/** The programs on Hadron, by name, in each kind of body. */
public final class HadronPrograms {

    private static final UnaryOperator<KernelBuilder> DEFAULT = UnaryOperator.identity();
    private static final UnaryOperator<KernelBuilder> ACROSS = Node::across;

    /** As behaviours. */
    public static final Map<String, Supplier<Program>> BEHAVIORS = Map.ofEntries(
            Map.entry("ping-pong", () -> new PingPong(1, DEFAULT)),
            Map.entry("ping-pong-100", () -> new PingPong(100, DEFAULT)),
            Map.entry("ping-pong-across", () -> new PingPong(1, ACROSS)),
            Map.entry("ping-pong-100-across", () -> new PingPong(100, ACROSS)),
            Map.entry("counting", () -> new Counting(1, DEFAULT)),
            Map.entry("fan-in", () -> new Counting(16, DEFAULT)),
            Map.entry("ring", Ring::new),
            Map.entry("fork-join-create", ForkJoin::new),
            Map.entry("fan-out", () -> new FanOut(1_000)),
            Map.entry("fork-join-throughput", () -> new FanOut(60)),
            Map.entry("big", Big::new),
            Map.entry("bank", Bank::new),
            Map.entry("skynet", Skynet::new),
            Map.entry("bonds", Bonds::new),
            Map.entry("backlog", Backlog::ofBehavior),
            Map.entry("names", Names::new),
            Map.entry("timers", Timers::new),
            Map.entry("exec", Exec::new),
            Map.entry("idle", Idle::new),
            Map.entry("policies-plain", () -> new Counting(1, Policies.PLAIN)),
            Map.entry("policies-conditions", () -> new Counting(1, Policies.CONDITIONS)),
            Map.entry("policies-names", () -> new Counting(1, Policies.NAMES)),
            Map.entry("policies-pattern", () -> new Counting(1, Policies.PATTERN)),
            Map.entry("policies-to-and-fro", () -> new PingPong(1, Policies.CONDITIONS)));

    /** As reactive processes. */
    public static final Map<String, Supplier<Program>> UNIS = Map.of(
            "ping-pong", () -> new PingPongUni(1, DEFAULT),
            "ping-pong-100", () -> new PingPongUni(100, DEFAULT),
            "ping-pong-across", () -> new PingPongUni(1, ACROSS),
            "ping-pong-100-across", () -> new PingPongUni(100, ACROSS),
            "backlog", Backlog::ofUni);

    /** As processes that block. */
    public static final Map<String, Supplier<Program>> BLOCKING = Map.of(
            "ping-pong", () -> new PingPongBlocking(1, DEFAULT),
            "ping-pong-100", () -> new PingPongBlocking(100, DEFAULT));

    private HadronPrograms() {
    }
}
