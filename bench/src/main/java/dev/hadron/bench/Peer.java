package dev.hadron.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import dev.hadron.bench.executor.ExecutorPrograms;
import dev.hadron.bench.hadron.HadronPrograms;
import dev.hadron.bench.hadron.ScriptPrograms;
import dev.hadron.bench.lua.LuaPrograms;
import dev.hadron.bench.pekko.PekkoPrograms;
import dev.hadron.bench.threads.HandOver;
import dev.hadron.bench.vertx.VertxPrograms;

/** Who runs the programs. Those that do not run in the JVM are {@link ErlangRun} and {@link LuaRun}. */
public enum Peer {
    HADRON(HadronPrograms.BEHAVIORS),
    HADRON_UNI(HadronPrograms.UNIS),
    HADRON_BLOCKING(HadronPrograms.BLOCKING, 0.02),
    PEKKO(PekkoPrograms.ALL),
    PEKKO_ONE_THREAD(PekkoPrograms.ONE_THREAD),
    VERTX(VertxPrograms.ALL),
    EXECUTOR(ExecutorPrograms.ALL),
    HAND_OVER(HandOver.ALL),
    HADRON_LUA(both(LuaPrograms.HADRON, ScriptPrograms.SCRIPTS)),
    LUAJ(LuaPrograms.LUAJ);

    private final Map<String, Supplier<Program>> programs;
    private final double share;

    Peer(Map<String, Supplier<Program>> programs) {
        this(programs, 1);
    }

    Peer(Map<String, Supplier<Program>> programs, double share) {
        this.programs = programs;
        this.share = share;
    }

    private static Map<String, Supplier<Program>> both(Map<String, Supplier<Program>> some,
            Map<String, Supplier<Program>> others) {
        Map<String, Supplier<Program>> all = new HashMap<>(some);
        all.putAll(others);
        return Map.copyOf(all);
    }

    /** What part of a program's size it runs: all, but for those that would take minutes for a rate that shows in seconds. */
    public double share() {
        return share;
    }

    /** The name that it goes by in options and tables. */
    public String text() {
        return name().toLowerCase().replace('_', '-');
    }

    /** The peer of a name; an {@link IllegalArgumentException} says which there are. */
    public static Peer of(String text) {
        return Arrays.stream(values()).filter(peer -> peer.text().equals(text)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no peer is called '" + text + "'; there are "
                        + Arrays.stream(values()).map(Peer::text).collect(Collectors.joining(", ")) + ", "
                        + LuaRun.PEER + " and " + ErlangRun.PEER));
    }

    /** The names of the programs that it has. */
    public Set<String> programs() {
        return programs.keySet();
    }

    /** Makes a program ready to run. */
    public Program open(String program) {
        Supplier<Program> open = programs.get(program);
        if (open == null) {
            throw new IllegalArgumentException(text() + " has no program '" + program + "'");
        }
        return open.get();
    }
}
