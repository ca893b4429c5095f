package dev.hadron.bench;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.hadron.bench.lua.LuaPrograms;

/** Runs one script on the reference implementation of Lua, in a process of its own; {@code run.lua} says what it prints. */
final class LuaRun {

    static final String PEER = "c-lua";
    static final Set<String> PROGRAMS = LuaPrograms.SCRIPTS.stream().map(script -> LuaPrograms.PREFIX + script)
            .collect(Collectors.toUnmodifiableSet());

    private static final String COMMAND = "lua5.4";
    private static final String FOLDER = "bench/src/main/resources/lua";

    private LuaRun() {
    }

    /** Which version is installed; null where none is. */
    static String version() {
        String version = Machine.output(COMMAND, "-v");
        return version.equals(Machine.UNKNOWN) ? null : version;
    }

    static List<Sample> of(Options options, Table.Entry entry, int fork) throws IOException, InterruptedException {
        long size = entry.size(options.scale());
        return ProcessRun.of(List.of(COMMAND, FOLDER + "/run.lua", FOLDER,
                entry.name().substring(LuaPrograms.PREFIX.length()), Long.toString(size), Integer.toString(options.warmups()),
                Integer.toString(options.iterations())), entry, PEER, fork, size);
    }
}
