package dev.hadron.bench;

import java.util.List;
import java.util.Set;

/** Runs one program on Erlang. */
final class ErlangRun {

    static final String PEER = "erlang";
    static final Set<String> PROGRAMS = Set.of();

    private ErlangRun() {
    }

    static List<Sample> of(Options options, Table.Entry entry, int fork) {
        return List.of();
    }
}
