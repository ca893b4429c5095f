package dev.hadron.bench.hadron;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.hadron.bench.Program;
import dev.hadron.bench.Table;
import dev.hadron.kernel.KernelBuilder;

/** The programs on Hadron, by name, in each kind of body. */
public final class HadronPrograms {

    private static final UnaryOperator<KernelBuilder> DEFAULT = UnaryOperator.identity();
    private static final UnaryOperator<KernelBuilder> ACROSS = Node::across;

    /** As behaviours. */
    public static final Map<String, Supplier<Program>> BEHAVIORS = behaviors();

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

    private static Map<String, Supplier<Program>> behaviors() {
        Map<String, Supplier<Program>> all = new HashMap<>();
        all.put("ping-pong", () -> new PingPong(1, DEFAULT));
        all.put("ping-pong-100", () -> new PingPong(100, DEFAULT));
        all.put("ping-pong-100-spread", () -> PingPong.spread(100));
        all.put("ping-pong-across", () -> new PingPong(1, ACROSS));
        all.put("ping-pong-100-across", () -> new PingPong(100, ACROSS));
        all.put("counting", () -> new Counting(1, false, DEFAULT));
        all.put("counting-in-step", () -> new Counting(1, true, DEFAULT));
        all.put("fan-in", () -> new Counting(16, false, DEFAULT));
        all.put("ring", Ring::new);
        all.put("fork-join-create", ForkJoin::new);
        all.put("fan-out", () -> new FanOut(1_000));
        all.put("fork-join-throughput", () -> new FanOut(60));
        all.put("big", Big::new);
        all.put("bank", Bank::new);
        all.put("skynet", Skynet::new);
        all.put("bonds", Bonds::new);
        all.put("backlog", Backlog::ofBehavior);
        all.put("slow-consumer", SlowConsumer::new);
        all.put("names", Names::new);
        all.put("timers", Timers::new);
        all.put("timers-that-fire", FiringTimers::new);
        all.put("exec", Exec::new);
        all.put("idle", Idle::new);
        all.put("policies-plain", () -> new Counting(1, true, Policies.PLAIN));
        all.put("policies-conditions", () -> new Counting(1, true, Policies.CONDITIONS));
        all.put("policies-names", () -> new Counting(1, true, Policies.NAMES));
        all.put("policies-pattern", () -> new Counting(1, true, Policies.PATTERN));
        all.put("policies-to-and-fro", () -> new PingPong(1, Policies.CONDITIONS));
        for (int population : Table.POPULATIONS) {
            all.put("send-among-" + population, () -> new Scale(population, Scale::send));
            all.put("name-among-" + population, () -> new Scale(population, Scale::sendByName));
            all.put("spawn-among-" + population, () -> new Scale(population, Scale::spawn));
            all.put("monitor-among-" + population, () -> new Scale(population, Scale::monitor));
        }
        all.putAll(ScriptPrograms.BEHAVIORS);
        return Map.copyOf(all);
    }

    private HadronPrograms() {
    }
}
