package dev.hadron.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import com.sun.management.OperatingSystemMXBean;

/** One program on one peer of the JVM, whole, again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ProgramBenchmark {

    /** The peer's name. */
    @Param("hadron")
    public String peer;

    /** The program's name. */
    @Param("ping-pong")
    public String program;

    /** How many operations it makes. */
    @Param("1000")
    public long size;

    private Program opened;

    /** What is measured besides the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Counters {
        public double cpu;
        public double p50;
        public double p99;
        public double p999;
        public double bytes;
    }

    /** Makes what the program runs on. */
    @Setup
    public void open() {
        opened = Peer.of(peer).open(program);
    }

    /** Runs it once. */
    @Benchmark
    public void run(Counters counters) throws Exception {
        Measures measures = new Measures();
        long before = cpuNanos();
        opened.run(size, measures);
        counters.cpu = cpuNanos() - before;
        counters.p50 = measures.percentile(50);
        counters.p99 = measures.percentile(99);
        counters.p999 = measures.percentile(99.9);
        counters.bytes = measures.bytes();
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Ends what it ran on. */
    @TearDown
    public void close() throws Exception {
        opened.close();
    }
}
