package dev.hadron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import dev.hadron.bench.lua.LuaPrograms;

/** The results as tables and plots. */
final class Report {

    static final String HADRON = "hadron";
    static final String HADRON_LUA = "hadron-lua";

    private static final String EXPLANATION = "Rates are millions of operations a second: the median of all measured runs of"
            + " all forks, and half the distance between their quartiles. *Hadron is* its median by the peer's, and behind it"
            + " the goal. *CPU ns* is what all processors together spent on one operation, the collector and the compiler"
            + " included. Round trips are timed one in 32.";

    private static final double LONG_OPERATION = 20_000;

    private final Results results;
    private final Path folder;

    Report(Results results, Path folder) {
        this.results = results;
        this.folder = folder;
    }

    /** The peer that the others are compared with in a program. */
    static String subject(String program) {
        return program.startsWith(LuaPrograms.PREFIX) ? HADRON_LUA : HADRON;
    }

    void write() throws IOException {
        List<String> text = new ArrayList<>(List.of("# Results", ""));
        Files.readAllLines(folder.resolve("machine.txt")).forEach(fact -> text.add("- " + fact));
        text.addAll(List.of("", EXPLANATION, "", "| program | unit | peer | M/s | ± % | Hadron is | goal | CPU ns | p50 µs "
                + "| p99 µs | p99.9 µs | bytes |", "|---|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|"));
        List<String> csv = new ArrayList<>(List.of("program,unit,peer,rate,spread,ratio,goal,cpu,p50,p99,p999,bytes"));
        for (Table.Entry entry : Table.PROGRAMS) {
            for (String peer : results.peers(entry.name())) {
                text.add("| " + String.join(" | ", cells(entry, peer)) + " |");
                csv.add(String.join(",", cells(entry, peer)));
            }
        }
        text.addAll(List.of("", "| goal | measured | wanted | met |", "|---|--:|--:|---|"));
        text.addAll(Goals.lines(results));
        text.addAll(List.of("", "![Rates](rates.svg)", "", "![Cost by population](scale.svg)"));
        Files.write(folder.resolve("results.md"), text);
        Files.write(folder.resolve("results.csv"), csv);
        Files.writeString(folder.resolve("rates.svg"), Plots.rates(results));
        Files.writeString(folder.resolve("scale.svg"), Plots.scale(results));
    }

    private List<String> cells(Table.Entry entry, String peer) {
        String program = entry.name();
        double ratio = peer.equals(subject(program)) ? 0 : results.ratio(program, peer);
        return List.of(program, entry.unit(), peer, rate(results.rate(program, peer)),
                text("%.0f", results.spread(program, peer) * 100), text("%.2f", ratio),
                ratio == 0 ? "" : text("%.2f", Goals.ratio(program, peer)),
                text("%.0f", results.median(program, peer, sample -> sample.cpu() / sample.size())),
                micros(program, peer, Sample::p50), micros(program, peer, Sample::p99), micros(program, peer, Sample::p999),
                text("%.0f", results.median(program, peer, Sample::bytes)));
    }

    private String micros(String program, String peer, ToDoubleFunction<Sample> nanos) {
        return text("%.2f", results.median(program, peer, nanos) / 1e3);
    }

    /** In millions a second, with more digits where an operation is long. */
    private static String rate(double rate) {
        return text(rate < LONG_OPERATION ? "%.6f" : "%.3f", rate / 1e6);
    }

    private static String text(String format, double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, format, value);
    }
}
