package dev.hadron.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the programs side by side: in each round every program, on every peer in turn, each in a process of its own. */
final class Main {

    private static final Duration START = Duration.ofSeconds(3);
    private static final Duration ITERATION = Duration.ofMillis(900);

    private static final boolean HAS_ERLANG = ErlangRun.version() != null;
    private static final boolean HAS_LUA = LuaRun.version() != null;

    private static final String NO_ERLANG = "Erlang is not installed and is NOT measured; bench/run --install-erlang installs it";
    private static final String NO_LUA = "lua5.4 is not installed and is NOT measured; bench/run --install-lua installs it";

    private final Options options;
    private final List<Table.Entry> entries;
    private final Path raw;

    private Main(Options options) {
        this.options = options;
        options.programs().forEach(Table::entry);
        options.peers().forEach(Main::checkPeer);
        this.entries = Table.PROGRAMS.stream()
                .filter(entry -> options.programs().isEmpty() || options.programs().contains(entry.name())).toList();
        this.raw = options.results().resolve("raw.csv");
    }

    public static void main(String... arguments) throws IOException {
        List<String> words = List.of(arguments);
        if (words.contains("--help")) {
            System.out.println(Options.HELP);
        } else if (words.contains("--list")) {
            Table.PROGRAMS.forEach(entry -> System.out.printf("%-24s %s (%s)%n", entry.name(), entry.what(),
                    String.join(", ", peers(entry).toList())));
        } else {
            try {
                new Main(Options.parse(arguments)).run();
            } catch (IllegalArgumentException e) {
                System.err.println(e.getMessage());
                System.exit(2);
            }
        }
    }

    private static Stream<String> peers(Table.Entry entry) {
        Stream<String> jvm = Stream.of(Peer.values()).filter(peer -> peer.programs().contains(entry.name())).map(Peer::text);
        Stream<String> others = Stream.of(HAS_ERLANG && ErlangRun.PROGRAMS.contains(entry.name()) ? ErlangRun.PEER : "",
                HAS_LUA && LuaRun.PROGRAMS.contains(entry.name()) ? LuaRun.PEER : "").filter(peer -> !peer.isEmpty());
        return Stream.concat(jvm, others);
    }

    private static void checkPeer(String peer) {
        if (peer.equals(ErlangRun.PEER)) {
            checkInstalled(HAS_ERLANG, NO_ERLANG);
        } else if (peer.equals(LuaRun.PEER)) {
            checkInstalled(HAS_LUA, NO_LUA);
        } else {
            Peer.of(peer);
        }
    }

    private static void checkInstalled(boolean installed, String hint) {
        if (!installed) {
            throw new IllegalArgumentException(hint);
        }
    }

    private List<String> chosen(Table.Entry entry) {
        return peers(entry).filter(peer -> options.peers().isEmpty() || options.peers().contains(peer)).toList();
    }

    private void run() throws IOException {
        Files.createDirectories(options.results());
        if (!options.reportOnly()) {
            measure();
        }
        List<Sample> samples = Files.readAllLines(raw).stream().skip(1).map(Sample::parse).toList();
        new Report(new Results(samples), options.results()).write();
        if (options.profile()) {
            writeProfiles();
        }
        System.out.println("See " + options.results().resolve("results.md"));
    }

    private void writeProfiles() throws IOException {
        List<String> text = new ArrayList<>(List.of("# Where the processors' time goes", ""));
        Files.readAllLines(options.results().resolve("machine.txt")).forEach(fact -> text.add("- " + fact));
        for (Table.Entry entry : entries) {
            for (String peer : chosen(entry)) {
                Path stacks = JvmRun.stacks(options, entry, peer);
                if (Files.isDirectory(stacks)) {
                    text.addAll(List.of("", "## `" + entry.name() + "` on `" + peer + "`", ""));
                    text.addAll(Profile.of(stacks).lines());
                }
            }
        }
        Files.write(options.results().resolve("profiles.md"), text);
    }

    private void measure() throws IOException {
        long runs = (long) options.forks() * entries.stream().mapToLong(entry -> chosen(entry).size()).sum();
        Duration each = START.plus(ITERATION.multipliedBy(options.warmups() + options.iterations()));
        System.out.printf("%d runs, about %d minutes%n", runs, 1 + each.multipliedBy(runs).toMinutes());
        if (!HAS_ERLANG) {
            System.out.println(NO_ERLANG);
        }
        if (!HAS_LUA) {
            System.out.println(NO_LUA);
        }
        Map<String, String> facts = Machine.describe(options);
        Files.write(options.results().resolve("machine.txt"),
                facts.entrySet().stream().map(fact -> fact.getKey() + ": " + fact.getValue()).toList());
        Files.writeString(raw, Sample.HEADER + "\n");
        List<String> failures = new ArrayList<>();
        for (int fork = 1; fork <= options.forks(); fork++) {
            for (Table.Entry entry : entries) {
                for (String peer : chosen(entry)) {
                    measure(entry, peer, fork, failures);
                }
            }
        }
        Files.write(options.results().resolve("failures.txt"), failures);
        failures.forEach(failure -> System.out.println("FAILED: " + failure));
    }

    /** A run that fails is said so at the end, and costs no other one its result. */
    private void measure(Table.Entry entry, String peer, int fork, List<String> failures) throws IOException {
        try {
            List<Sample> samples = switch (peer) {
                case ErlangRun.PEER -> ErlangRun.of(options, entry, fork);
                case LuaRun.PEER -> LuaRun.of(options, entry, fork);
                default -> JvmRun.of(options, peer, entry, fork);
            };
            Files.writeString(raw, samples.stream().map(sample -> sample.line() + "\n").collect(Collectors.joining()),
                    StandardOpenOption.APPEND);
            System.out.printf(Locale.ROOT, "%d  %-24s %-16s %s%n", fork, entry.name(), peer, samples.stream()
                    .map(sample -> String.format(Locale.ROOT, "%.4g", sample.rate() / 1e6)).collect(Collectors.joining(" ")));
        } catch (Exception e) {
            failures.add(entry.name() + " on " + peer + ", fork " + fork + ": " + e.getMessage());
            System.out.printf("%d  %-24s %-16s FAILED: %s%n", fork, entry.name(), peer, e.getMessage());
        }
    }
}
