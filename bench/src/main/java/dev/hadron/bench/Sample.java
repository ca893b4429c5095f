package dev.hadron.bench;

import java.util.Locale;

/**
 * One measured run.
 *
 * @param fork the round that it was in, from 1
 * @param nanos how long it took
 * @param cpu how much time all its processors spent, the collector's and the compiler's included
 * @param p50 median of its round trips in nanoseconds, 0 where none were timed; likewise the next two
 * @param bytes of memory for each process, 0 where that was not measured
 */
record Sample(String program, String peer, int fork, long size, double nanos, double cpu, double p50, double p99, double p999,
        double bytes) {

    static final String HEADER = "program,peer,fork,size,nanos,cpu,p50,p99,p999,bytes";

    String line() {
        return String.format(Locale.ROOT, "%s,%s,%d,%d,%.0f,%.0f,%.0f,%.0f,%.0f,%.1f", program, peer, fork, size, nanos, cpu,
                p50,
                p99, p999, bytes);
    }

    static Sample parse(String line) {
        String[] part = line.split(",");
        return new Sample(part[0], part[1], Integer.parseInt(part[2]), Long.parseLong(part[3]), Double.parseDouble(part[4]),
                Double.parseDouble(part[5]), Double.parseDouble(part[6]), Double.parseDouble(part[7]),
                Double.parseDouble(part[8]), Double.parseDouble(part[9]));
    }

    /** Operations a second. */
    double rate() {
        return size * 1e9 / nanos;
    }
}
