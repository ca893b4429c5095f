package dev.hadron.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the numbers were measured on. */
final class Machine {

    static final String UNKNOWN = "unknown";

    private Machine() {
    }

    /** All of it, by what it is. */
    static Map<String, String> describe(Options options) throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Commit", output("git", "rev-parse", "--short=12", "HEAD")
                + (output("git", "status", "--porcelain", "--untracked-files=no").isEmpty() ? "" : ", with changes"));
        facts.put("Time", OffsetDateTime.now().truncatedTo(ChronoUnit.MINUTES).toString());
        facts.put("Processor", first("/proc/cpuinfo", "model name") + ", " + Runtime.getRuntime().availableProcessors()
                + " of them");
        facts.put("Memory", first("/proc/meminfo", "MemTotal"));
        facts.put("System", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("Load before", Files.readString(Path.of("/proc/loadavg")).trim());
        facts.put("JDK", System.getProperty("java.vm.vendor") + " " + System.getProperty("java.vm.version"));
        facts.put("JVM flags", String.join(" ", JvmRun.flags(options)));
        String erlang = ErlangRun.version();
        facts.put("Erlang", erlang == null ? "not installed: NOT MEASURED; see --install-erlang"
                : erlang + ", " + String.join(" ", ErlangRun.flags()));
        String lua = LuaRun.version();
        facts.put("Lua", lua == null ? "not installed: NOT MEASURED; see --install-lua" : lua);
        facts.put("Forks", options.forks() + ", each with " + options.warmups() + " runs to warm up and "
                + options.iterations() + " measured");
        return facts;
    }

    private static String first(String file, String key) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key)).findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).trim()).orElse(UNKNOWN);
        }
    }

    /** What a command prints, {@code unknown} where it cannot be run. */
    static String output(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
