package dev.hadron.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.openjdk.jmh.profile.AsyncProfiler;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

import one.profiler.AsyncProfilerLoader;

/**
 * Where one program spent the processors' time while it was measured: samples of all threads, the collector's and the
 * compiler's included, by the method that was at work.
 */
final class Profile {

    private static final int METHODS = 15;
    private static final String COLLECTOR = "the collector";
    private static final String COMPILER = "the compiler";
    private static final Map<String, String> THREADS = Map.of("GC Thread", COLLECTOR, "G1 ", COLLECTOR, "C1 ", COMPILER, "C2 ",
            COMPILER);

    private final Map<String, Long> parts = new HashMap<>();
    private final Map<String, Long> methods = new HashMap<>();
    private long total;

    /** Has a run write its stacks into a folder, one line for each: the thread, the frames from the outermost, how often. */
    static void take(ChainedOptionsBuilder run, Path folder) throws IOException {
        run.addProfiler(AsyncProfiler.class, "libPath=" + AsyncProfilerLoader.getAsyncProfilerPath()
                + ";event=ctimer;interval=500000;threads=true;output=collapsed;dir=" + folder);
    }

    /** Reads what runs have written into a folder. */
    static Profile of(Path folder) throws IOException {
        Profile profile = new Profile();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Files.readAllLines(file).forEach(profile::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return profile;
    }

    /** Adds a line of stacks: {@code [thread tid=1];outermost;…;innermost 12}. */
    void add(String line) {
        int space = line.lastIndexOf(' ');
        String[] frames = line.substring(0, space).split(";");
        long count = Long.parseLong(line.substring(space + 1));
        String method = frames[frames.length - 1].replace('/', '.');
        total += count;
        parts.merge(part(frames[0], method), count, Long::sum);
        methods.merge(method, count, Long::sum);
    }

    /** What is at work: the collector, the compiler, or whose code the method is. */
    private static String part(String thread, String method) {
        for (Map.Entry<String, String> kind : THREADS.entrySet()) {
            if (thread.startsWith("[" + kind.getKey())) {
                return kind.getValue();
            }
        }
        int name = method.lastIndexOf('.');
        int type = name < 0 ? -1 : method.lastIndexOf('.', name - 1);
        return type < 0 ? "the JVM and the system" : '`' + method.substring(0, type) + '`';
    }

    /** The profile as two lists, the largest first. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("| part of the time | % |", "|---|--:|"));
        lines.addAll(rows(parts, ""));
        lines.addAll(List.of("", "| method, without what it calls | % |", "|---|--:|"));
        lines.addAll(rows(methods, "`"));
        return lines;
    }

    private List<String> rows(Map<String, Long> counts, String quote) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long> comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey))
                .limit(METHODS).filter(entry -> entry.getValue() * 200 >= total)
                .map(entry -> String.format(Locale.ROOT, "| %s%s%s | %.1f |", quote, entry.getKey(), quote,
                        100.0 * entry.getValue() / total))
                .toList();
    }
}
