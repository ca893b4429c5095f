package dev.hadron.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one program on one peer in a JVM of its own. */
final class JvmRun {

    /** From here on the JDK warns of a class that JMH, Netty and Scala use. */
    private static final int UNSAFE_WARNS = 24;

    private JvmRun() {
    }

    /** The flags of each JVM. */
    static List<String> flags(Options options) {
        List<String> flags = new ArrayList<>(
                List.of("-Xms" + options.heap(), "-Xmx" + options.heap(), "-XX:+AlwaysPreTouch"));
        if (Runtime.version().feature() >= UNSAFE_WARNS) {
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        for (String more : options.jvm().split(" ")) {
            if (!more.isEmpty()) {
                flags.add(more);
            }
        }
        return flags;
    }

    static List<Sample> of(Options options, String peer, Table.Entry entry, int fork) throws RunnerException, IOException {
        long size = entry.size(options.scale() * Peer.of(peer).share());
        List<Sample> samples = new ArrayList<>();
        ChainedOptionsBuilder run = new OptionsBuilder().include(ProgramBenchmark.class.getName())
                .param("peer", peer).param("program", entry.name()).param("size", Long.toString(size)).forks(1)
                .warmupIterations(options.warmups()).measurementIterations(options.iterations())
                .jvmArgs(flags(options).toArray(String[]::new)).timeout(TimeValue.minutes(5)).shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (options.profile()) {
            Profile.take(run, stacks(options, entry, peer).resolve(Integer.toString(fork)));
        }
        for (RunResult result : new Runner(run.build()).run()) {
            for (BenchmarkResult benchmark : result.getBenchmarkResults()) {
                for (IterationResult iteration : benchmark.getIterationResults()) {
                    samples.add(sample(peer, entry, fork, size, iteration));
                }
            }
        }
        return samples;
    }

    /** Where the stacks of a program go on a peer, in a folder for each fork. */
    static Path stacks(Options options, Table.Entry entry, String peer) {
        return options.results().resolve("stacks").resolve(entry.name()).resolve(peer);
    }

    @SuppressWarnings("rawtypes") // as JMH has them
    private static Sample sample(String peer, Table.Entry entry, int fork, long size, IterationResult iteration) {
        Map<String, Result> more = iteration.getSecondaryResults();
        return new Sample(entry.name(), peer, fork, size, iteration.getPrimaryResult().getScore(),
                more.get("cpu").getScore(), more.get("p50").getScore(),
                more.get("p99").getScore(), more.get("p999").getScore(), more.get("bytes").getScore());
    }
}
