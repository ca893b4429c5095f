package dev.hadron.lua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.hadron.lua.code.Prototype;

/**
 * Runs the measurement scripts here and by the reference implementation, and prints the best time of each and the ratio; then
 * the heap that a suspended process takes, and how many of them are woken in a second. Not a test: run its main with the
 * path of {@code lua5.4}.
 */
final class Measurement {

    private static final int ROUNDS = 7;
    private static final int PROCESSES = 200_000;

    private Measurement() {
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: Measurement /usr/bin/lua5.4");
            System.exit(2);
        }
        try (Stream<Path> scripts = Files.list(Path.of("src/test/resources/measurement"))) {
            for (Path script : scripts.sorted().toList()) {
                double here = here(script);
                double there = reference(arguments[0], script);
                System.out.printf("%-14s here %6.3f s, reference %6.3f s, ratio %.1f%n", script.getFileName(), here, there,
                        here / there);
            }
        }
        suspended();
    }

    private static double here(Path script) throws IOException {
        Prototype compiled = LuaRuntime.compile(script.getFileName().toString(), Files.readString(script));
        LuaRuntime runtime = LuaRuntime.builder().quota(512L << 20).build();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            LuaProcess process = runtime.process(line -> {
            });
            Step end = Scripts.finish(process.start(process.load(compiled)), 10_000);
            best = Math.min(best, System.nanoTime() - start);
            if (!(end instanceof Step.Done)) {
                throw new IllegalStateException(script + ": " + end);
            }
        }
        return best / 1e9;
    }

    private static double reference(String lua, Path script) throws IOException, InterruptedException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(lua, script.toString()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(lua + " " + script + " failed");
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        return best / 1e9;
    }

    /** Processes that wait in a function of a loop, as one that receives messages does. */
    private static void suspended() {
        LuaRuntime runtime = LuaRuntime.builder().global("wait", Builtin.of("wait", Coroutine::suspend)).build();
        Prototype script = LuaRuntime.compile("waiter", """
                local count = 0
                local function handle(message) count = count + message end
                while true do handle(wait()) end
                """);
        List<LuaTask> tasks = new ArrayList<>(PROCESSES);
        long before = used();
        for (int i = 0; i < PROCESSES; i++) {
            LuaProcess process = runtime.process(System.out::println);
            LuaTask task = process.start(process.load(script));
            task.step(1000);
            tasks.add(task);
        }
        System.out.printf("suspended process: %d bytes%n", (used() - before) / PROCESSES);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (LuaTask task : tasks) {
                task.deliver(1L);
                task.step(1000);
            }
            System.out.printf("woken: %.1f million in a second%n", PROCESSES * 1e3 / (System.nanoTime() - start));
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
