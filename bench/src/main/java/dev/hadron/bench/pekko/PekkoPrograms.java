package dev.hadron.bench.pekko;

import java.util.Map;
import java.util.function.Supplier;

import org.apache.pekko.actor.typed.Props;

import dev.hadron.bench.Program;

/** The programs on Pekko, by name. */
public final class PekkoPrograms {

    private static final Props ANY = Props.empty();

    /** On one thread for each processor. */
    public static final Map<String, Supplier<Program>> ALL = Map.ofEntries(
            Map.entry("ping-pong", () -> new PingPong(PekkoNode.of(), 1, ANY, ANY)),
            Map.entry("ping-pong-100", () -> new PingPong(PekkoNode.of(), 100, ANY, ANY)),
            Map.entry("ping-pong-100-spread", () -> new PingPong(PekkoNode.of(), 100, ANY, ANY)),
            Map.entry("ping-pong-across", () -> new PingPong(PekkoNode.of(), 1, PekkoNode.one(), PekkoNode.other())),
            Map.entry("ping-pong-100-across", () -> new PingPong(PekkoNode.of(), 100, PekkoNode.one(), PekkoNode.other())),
            Map.entry("counting", () -> new Counting(PekkoNode.of(), 1, false)),
            Map.entry("counting-in-step", () -> new Counting(PekkoNode.of(), 1, true)),
            Map.entry("fan-in", () -> new Counting(PekkoNode.of(), 16, false)),
            Map.entry("ring", () -> new Ring(PekkoNode.of())),
            Map.entry("fork-join-create", () -> new ForkJoin(PekkoNode.of())),
            Map.entry("fan-out", () -> new FanOut(PekkoNode.of(), 1_000)),
            Map.entry("fork-join-throughput", () -> new FanOut(PekkoNode.of(), 60)),
            Map.entry("big", () -> new Big(PekkoNode.of())),
            Map.entry("bank", () -> new Bank(PekkoNode.of())),
            Map.entry("skynet", () -> new Skynet(PekkoNode.of())),
            Map.entry("bonds", () -> new Bonds(PekkoNode.of())),
            Map.entry("slow-consumer", () -> new SlowConsumer(PekkoNode.of())),
            Map.entry("names", () -> new Names(PekkoNode.of())),
            Map.entry("timers", () -> new Timers(PekkoNode.of())),
            Map.entry("timers-that-fire", () -> new FiringTimers(PekkoNode.of())),
            Map.entry("exec", () -> new Exec(PekkoNode.of())),
            Map.entry("idle", () -> new Idle(PekkoNode.of())));

    /** On a dispatcher of one thread, where a message never wakes another one: as Hadron's default placement has it too. */
    public static final Map<String, Supplier<Program>> ONE_THREAD = Map.ofEntries(
            Map.entry("ping-pong", () -> new PingPong(PekkoNode.ofOneThread(), 1, ANY, ANY)),
            Map.entry("ping-pong-100", () -> new PingPong(PekkoNode.ofOneThread(), 100, ANY, ANY)),
            Map.entry("counting", () -> new Counting(PekkoNode.ofOneThread(), 1, false)),
            Map.entry("counting-in-step", () -> new Counting(PekkoNode.ofOneThread(), 1, true)),
            Map.entry("fan-in", () -> new Counting(PekkoNode.ofOneThread(), 16, false)),
            Map.entry("ring", () -> new Ring(PekkoNode.ofOneThread())),
            Map.entry("fork-join-create", () -> new ForkJoin(PekkoNode.ofOneThread())),
            Map.entry("fan-out", () -> new FanOut(PekkoNode.ofOneThread(), 1_000)),
            Map.entry("fork-join-throughput", () -> new FanOut(PekkoNode.ofOneThread(), 60)),
            Map.entry("big", () -> new Big(PekkoNode.ofOneThread())),
            Map.entry("bank", () -> new Bank(PekkoNode.ofOneThread())),
            Map.entry("backlog", () -> new Backlog(PekkoNode.ofOneThread())));

    private PekkoPrograms() {
    }
}
