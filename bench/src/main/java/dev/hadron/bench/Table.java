package dev.hadron.bench;

import java.util.List;
import java.util.stream.Stream;

/** All programs, after Savina. The size is how many of the unit's operations one run makes; quick runs are as long. */
public final class Table {

    /** How many processes live while one operation is measured again and again. */
    public static final List<Integer> POPULATIONS = List.of(1_000, 10_000, 100_000, 1_000_000);

    /** What is measured among so many. */
    static final List<String> OPERATIONS = List.of("send", "name", "spawn", "monitor");

    /** Every program, in the order of reports. */
    public static final List<Entry> PROGRAMS = Stream.of(savina(), scaling(), scripts()).flatMap(entries -> entries).toList();

    private Table() {
    }

    /** The name of the program that measures an operation among so many. */
    public static String among(String operation, int population) {
        return operation + "-among-" + population;
    }

    private static Stream<Entry> savina() {
        return Stream.of(
                new Entry("ping-pong", "one pair, where it lands", "message", 4_000_000, 400),
                new Entry("ping-pong-100", "100 pairs, where they land", "message", 4_000_000, 400),
                new Entry("ping-pong-100-spread", "100 pairs, each on one loop, spread over the loops", "message", 4_000_000,
                        400),
                new Entry("ping-pong-across", "one pair, on two loops or threads", "message", 1_000_000, 400),
                new Entry("ping-pong-100-across", "100 pairs, each on two loops or threads", "message", 4_000_000, 400),
                new Entry("counting", "1 producer to 1 consumer, mailboxes without bound", "message", 10_000_000, 1_000),
                new Entry("counting-in-step", "the next 64 when the last have been counted", "message", 10_000_000, 1_000),
                new Entry("fan-in", "16 producers to 1 consumer, mailboxes without bound", "message", 8_000_000, 1_600),
                new Entry("ring", "a number goes round 100 processes", "hop", 4_000_000, 1_050),
                new Entry("fork-join-create", "one spawns many, each reports and ends", "process", 1_000_000, 1_000),
                new Entry("fan-out", "1 producer to each of 1,000 consumers in turn", "message", 4_000_000, 2_000),
                new Entry("fork-join-throughput", "1 producer to each of 60 workers in turn", "message", 6_000_000, 600),
                new Entry("big", "120 processes, each sends to any and waits for the answer", "message", 4_800_000, 2_400),
                new Entry("bank", "transactions between 1,000 accounts, 4 messages each", "transaction", 1_000_000, 500),
                new Entry("skynet", "a tree of processes, ten under each", "leaf", 1_000_000, 1_000),
                new Entry("bonds", "spawn, link, monitor and exit", "process", 100_000, 300),
                new Entry("backlog", "so many messages wait, then are read, mailboxes without bound", "message", 1_000_000,
                        1_000),
                new Entry("slow-consumer", "a producer that never waits, a consumer that waits until all is sent", "message",
                        2_000_000, 100_000),
                new Entry("names", "100 senders look up a name and send by it", "message", 4_000_000, 1_000),
                new Entry("timers", "so many timers pending at once, then taken back", "timer", 1_000_000, 1_000),
                new Entry("timers-that-fire", "timers of 1 to 100 ms, all of which fire", "timer", 1_000_000, 1_000),
                new Entry("exec", "spawn a child, wait for its result", "call", 300_000, 100),
                new Entry("idle", "memory of processes that wait", "process", 1_000_000, 1_000),
                new Entry("policies-plain", "counting-in-step, under a policy that allows all", "message", 10_000_000, 1_000),
                new Entry("policies-conditions", "counting-in-step, under conditions on actor, definition and host", "message",
                        10_000_000,
                        1_000),
                new Entry("policies-names", "counting-in-step, under a condition on the target's names", "message", 10_000_000,
                        1_000),
                new Entry("policies-pattern", "counting-in-step, under a pattern for the PID", "message", 10_000_000, 1_000),
                new Entry("policies-to-and-fro", "ping-pong, under those conditions", "message", 4_000_000, 400));
    }

    private static Stream<Entry> scaling() {
        return POPULATIONS.stream().flatMap(population -> Stream.of(
                new Entry("send-among-" + population, "send to each of so many in turn", "message", 2_000_000, 2_000),
                new Entry("name-among-" + population, "send to each of so many by name", "message", 2_000_000, 2_000),
                new Entry("spawn-among-" + population, "spawn and end beside so many", "process", 500_000, 1_000),
                new Entry("monitor-among-" + population, "monitor and unmonitor each of so many", "pair", 500_000, 1_000)));
    }

    private static Stream<Entry> scripts() {
        return Stream.of(
                new Entry("lua-fib", "fib(20), recursively", "round", 1_000, 2),
                new Entry("lua-strings", "build, patterns, format", "round", 2_000, 2),
                new Entry("lua-tables", "sieve, count by key, walk, sort, queue", "round", 1_500, 2),
                new Entry("lua-loops", "30,000 turns of loops that compute", "round", 1_000, 2),
                new Entry("lua-closures", "counters, maps, protected calls, any number of arguments", "round", 4_000, 2),
                new Entry("lua-objects", "objects with methods, their own and inherited", "round", 1_500, 2),
                new Entry("lua-floats", "Mandelbrot set and two bodies", "round", 1_000, 2),
                new Entry("lua-coroutines", "a generator of 100 values", "round", 5_000, 2),
                new Entry("lua-slices-of-100", "lua-loops, in slices of 100 units", "round", 1_000, 2),
                new Entry("lua-slices-of-1000", "lua-loops, in slices of 1,000 units", "round", 1_000, 2),
                new Entry("lua-without-slices", "lua-loops, in slices without end", "round", 1_000, 2),
                new Entry("lua-idle", "memory of scripts that wait", "process", 500_000, 1_000),
                new Entry("lua-idle-worker", "memory of scripts with tables that wait in a protected call", "process", 500_000,
                        1_000),
                new Entry("lua-wake", "wake a script that waits", "message", 3_000_000, 20_000),
                new Entry("lua-spawn", "a script starts, waits, is woken and ends", "process", 500_000, 1_000),
                new Entry("lua-spawns", "a script spawns scripts that end at once", "process", 1_000_000, 1_000),
                new Entry("lua-wake-ups", "a message to each of 10,000 scripts in turn", "message", 3_000_000, 20_000),
                new Entry("lua-ping-pong", "two scripts, where they land", "message", 2_000_000, 400),
                new Entry("lua-java-ping-pong", "a script and a behaviour, where they land", "message", 2_000_000, 400),
                new Entry("lua-preemption", "100 scripts that compute, in slices, on one loop", "turn", 30_000_000, 100_000),
                new Entry("lua-without-preemption", "one script that computes as much, in one go", "turn", 30_000_000,
                        100_000),
                new Entry("lua-processes", "memory of scripts that wait as processes", "process", 1_000_000, 1_000),
                new Entry("lua-worker-processes", "memory of such scripts with tables that wait in a protected call",
                        "process", 1_000_000, 1_000));
    }

    /** The program of a name; an {@link IllegalArgumentException} where there is none. */
    static Entry entry(String name) {
        return PROGRAMS.stream().filter(entry -> entry.name().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException("no program is called '" + name + "'; bench/run --list prints all"));
    }

    /**
     * One program.
     *
     * @param name its name in options and tables
     * @param what it does
     * @param unit what its size counts
     * @param size of a run that is measured
     * @param tiny size of a run that only shows that it works
     */
    public record Entry(String name, String what, String unit, long size, long tiny) {

        long size(double scale) {
            return Math.max(tiny, Math.round(size * scale));
        }
    }
}
