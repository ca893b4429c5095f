package dev.hadron.bench;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every program works on every peer that has it: it checks its own result. */
class SmokeTest {

    @TestFactory
    Stream<DynamicTest> everyProgramWorksOnEveryPeer() {
        return Table.PROGRAMS.stream().filter(SmokeTest::isSmall).flatMap(entry -> Stream.of(Peer.values())
                .filter(peer -> peer.programs().contains(entry.name()))
                .map(peer -> DynamicTest.dynamicTest(entry.name() + " on " + peer.text(), () -> runTwice(peer, entry))));
    }

    /** A program among a million processes is the one among a thousand, and takes long to populate. */
    private static boolean isSmall(Table.Entry entry) {
        int population = entry.name().indexOf("-among-");
        return population < 0 || entry.name().endsWith("-among-" + Table.POPULATIONS.get(0));
    }

    private static void runTwice(Peer peer, Table.Entry entry) throws Exception {
        try (Program program = peer.open(entry.name())) {
            program.run(entry.tiny(), new Measures());
            program.run(entry.tiny(), new Measures());
        }
    }
}
