package dev.hadron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The results as tables. */
final class Report {

    private static final String HADRON = "hadron";

    private final List<Sample> samples;
    private final Path folder;

    Report(List<Sample> samples, Path folder) {
        this.samples = samples;
        this.folder = folder;
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("# Results", ""));
        for (String fact : Files.readAllLines(folder.resolve("machine.txt"))) {
            lines.add("- " + fact);
        }
        lines.addAll(List.of("", "Rates are millions of operations a second: the median of all measured runs, and half the"
                + " distance between their quartiles. The ratio is Hadron's median by the peer's. CPU ns is the time of all"
                + " processors together for one operation, the collector's included.", ""));
        lines.add("| program | unit | peer | M/s | ± % | Hadron is | CPU ns | p50 µs | p99 µs | p99.9 µs | bytes |");
        lines.add("|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Table.Entry entry : Table.PROGRAMS) {
            for (String peer : peers(entry)) {
                lines.add(line(entry, peer));
            }
        }
        Files.write(folder.resolve("results.md"), lines);
    }

    private List<String> peers(Table.Entry entry) {
        return samples.stream().filter(sample -> sample.program().equals(entry.name())).map(Sample::peer).distinct().toList();
    }

    private List<Sample> of(Table.Entry entry, String peer) {
        return samples.stream().filter(sample -> sample.program().equals(entry.name()) && sample.peer().equals(peer)).toList();
    }

    private String line(Table.Entry entry, String peer) {
        List<Sample> mine = of(entry, peer);
        double rate = quantile(mine.stream().mapToDouble(Sample::rate), 0.5);
        double spread = (quantile(mine.stream().mapToDouble(Sample::rate), 0.75)
                - quantile(mine.stream().mapToDouble(Sample::rate), 0.25)) / 2 / rate * 100;
        double hadron = quantile(of(entry, HADRON).stream().mapToDouble(Sample::rate), 0.5);
        return "| " + String.join(" | ", entry.name(), entry.unit(), peer, text("%.3f", rate / 1e6), text("%.0f", spread),
                peer.equals(HADRON) || hadron == 0 ? "" : text("%.2f ×", hadron / rate),

                text("%.0f", quantile(mine.stream().mapToDouble(sample -> sample.cpu() / sample.size()), 0.5)),
                micros(mine.stream().mapToDouble(Sample::p50)),
                micros(mine.stream().mapToDouble(Sample::p99)), micros(mine.stream().mapToDouble(Sample::p999)),
                text("%.0f", quantile(mine.stream().mapToDouble(Sample::bytes), 0.5))) + " |";
    }

    private static String micros(DoubleStream nanos) {
        return text("%.2f", quantile(nanos, 0.5) / 1e3);
    }

    private static String text(String format, double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, format, value);
    }

    /** The value that so much of all is not above; between two, what lies between them; 0 of none. */
    static double quantile(DoubleStream values, double part) {
        double[] sorted = values.sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        double at = part * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
