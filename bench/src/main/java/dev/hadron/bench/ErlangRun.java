package dev.hadron.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs one program on Erlang, in a process of its own; {@code bench.erl} says what it prints. */
final class ErlangRun {

    static final String PEER = "erlang";
    static final Set<String> PROGRAMS = Set.of("ping-pong", "ping-pong-100", "ping-pong-across", "ping-pong-100-across",
            "counting", "counting-in-step", "fan-in", "fan-out", "fork-join-throughput", "ring", "big", "bank", "backlog",
            "names", "timers", "timers-that-fire",
            "fork-join-create", "skynet", "bonds", "exec", "idle", "lua-spawns", "lua-wake-ups", "lua-ping-pong");

    private static final String COMPILED = "bench/target/erlang";
    private static final String MOST_PROCESSES = "5000000";

    private ErlangRun() {
    }

    /** Whether Erlang is installed, with which version; null where it is not. */
    static String version() {
        String version = Machine.output("erl", "-noshell", "-eval",
                "io:format(\"~s, ERTS ~s, ~s\", [erlang:system_info(otp_release), erlang:system_info(version),"
                        + " erlang:system_info(emu_flavor)]), halt().");
        return version.equals(Machine.UNKNOWN) ? null : version;
    }

    /** One scheduler for each processor, as by default; as many processes as the programs need. */
    static List<String> flags() {
        int processors = Runtime.getRuntime().availableProcessors();
        return List.of("+S", processors + ":" + processors, "+P", MOST_PROCESSES);
    }

    static List<Sample> of(Options options, Table.Entry entry, int fork) throws IOException, InterruptedException {
        long size = entry.size(options.scale());
        List<String> command = new ArrayList<>(List.of("erl", "-noshell"));
        command.addAll(flags());
        command.addAll(List.of("-pa", COMPILED, "-s", "bench", "-extra", entry.name(), Long.toString(size),
                Integer.toString(options.warmups()), Integer.toString(options.iterations())));
        return ProcessRun.of(command, entry, PEER, fork, size);
    }
}
