package dev.hadron.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.hadron.bench.lua.LuaPrograms;

/** What Hadron is to be measured by, and whether it is met. */
final class Goals {

    private static final Map<String, Double> PEERS = Map.of("pekko", 3.0, "erlang", 5.0, "vertx", 10.0, "c-lua", 1.0 / 3,
            "luaj", 1.0);
    private static final Map<String, Double> PEKKO = Map.of("ping-pong", 4.0, "ring", 4.0, "ping-pong-across", 8.0,
            "ping-pong-100-across", 1.5);
    private static final Set<String> SPAWNING = Set.of("fork-join-create", "skynet", "bonds", "exec");
    /** Those that run the same scripts; the others run what is like them in their own language. */
    private static final Set<String> LANGUAGES = Set.of("c-lua", "luaj");
    private static final double ERLANG_SPAWNING = 3;
    private static final double ACROSS_RATE = 2e6;
    private static final double SPAWN_RATE = 3e6;
    private static final double IDLE_BYTES = 200;
    private static final double LUA_WORKER_BYTES = 1_200;
    private static final double LUA_WAKE_RATE = 3e6;
    private static final double LUA_SPAWN_RATE = 1e6;
    private static final double POLICY_COST = 0.3;
    private static final double FLAT = 2;

    private Goals() {
    }

    /** How many times a peer's rate Hadron's is to be; 0 where there is no goal. */
    static double ratio(String program, String peer) {
        if (program.equals("idle") || program.equals("slow-consumer") || program.startsWith("policies-")
                || (program.startsWith(LuaPrograms.PREFIX) && !LANGUAGES.contains(peer))) {
            return 0;
        } else if (peer.equals("pekko")) {
            return PEKKO.getOrDefault(program, PEERS.get(peer));
        } else if (peer.equals("erlang") && SPAWNING.contains(program)) {
            return ERLANG_SPAWNING;
        }
        return PEERS.getOrDefault(peer, 0.0);
    }

    /** A line for each goal that is no ratio. */
    static List<String> lines(Results results) {
        List<String> lines = new ArrayList<>();
        atLeast(lines, "one pair across loops, messages a second", results.rate("ping-pong-across", Report.HADRON),
                ACROSS_RATE);
        atLeast(lines, "processes spawned and ended a second", results.rate("fork-join-create", Report.HADRON), SPAWN_RATE);
        atMost(lines, "bytes of an idle process", results.median("idle", Report.HADRON, Sample::bytes), IDLE_BYTES);
        for (String kind : List.of("plain", "conditions", "names", "pattern")) {
            double rate = results.rate("policies-" + kind, Report.HADRON);
            atMost(lines, "cost of policies (" + kind + ") as a part of a message",
                    rate == 0 ? 0 : results.rate("counting-in-step", Report.HADRON) / rate - 1, POLICY_COST);
        }
        atMost(lines, "bytes of a script that waits in a protected call, with tables of its own",
                results.median("lua-idle-worker", Report.HADRON_LUA, Sample::bytes), LUA_WORKER_BYTES);
        atLeast(lines, "scripts woken a second", results.rate("lua-wake", Report.HADRON_LUA), LUA_WAKE_RATE);
        atLeast(lines, "scripts spawned and ended a second, as processes",
                results.rate("lua-spawns", Report.HADRON_LUA), LUA_SPAWN_RATE);
        atLeast(lines, "messages that wake scripts a second, as processes",
                results.rate("lua-wake-ups", Report.HADRON_LUA), LUA_WAKE_RATE);
        atMost(lines, "bytes of a process whose script waits in a protected call, with tables of its own",
                results.median("lua-worker-processes", Report.HADRON_LUA, Sample::bytes), LUA_WORKER_BYTES);
        double toAndFro = results.rate("policies-to-and-fro", Report.HADRON);
        atMost(lines, "cost of policies (conditions) as a part of a message to and fro",
                toAndFro == 0 ? 0 : results.rate("ping-pong", Report.HADRON) / toAndFro - 1, POLICY_COST);
        for (String operation : Table.OPERATIONS) {
            double most = results.rate(Table.among(operation, Table.POPULATIONS.get(Table.POPULATIONS.size() - 1)),
                    Report.HADRON);
            double least = results.rate(Table.among(operation, Table.POPULATIONS.get(0)), Report.HADRON);
            atMost(lines, operation + " among a million, times the cost among a thousand", most == 0 ? 0 : least / most, FLAT);
        }
        return lines;
    }

    private static void atLeast(List<String> lines, String what, double actual, double wanted) {
        add(lines, what, actual, "at least", wanted, actual >= wanted);
    }

    private static void atMost(List<String> lines, String what, double actual, double wanted) {
        add(lines, what, actual, "at most", wanted, actual <= wanted);
    }

    private static void add(List<String> lines, String what, double actual, String word, double wanted, boolean met) {
        if (actual != 0) {
            lines.add(String.format(Locale.ROOT, "| %s | %s | %s %s | %s |", what, number(actual), word, number(wanted),
                    met ? "yes" : "**no**"));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 1000 ? "%,.0f" : "%.2f", value);
    }
}
