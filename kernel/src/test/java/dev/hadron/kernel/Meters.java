package dev.hadron.kernel;

import dev.hadron.kernel.GroupMeters.Outcome;

/** The counters of a test's node. */
final class Meters {

    private Meters() {
    }

    /** Those of a definition on the test's host. */
    static GroupMeters of(TestNode node, String definition) {
        return node.kernel.inspector().groups().stream()
                .filter(group -> group.definition().equals(definition) && group.host().equals(TestNode.HOST)).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is counted for " + definition));
    }

    /** Whether a definition's messages add up. */
    static boolean areWhole(GroupMeters group) {
        return group.accepted() == group.received() + group.dropped() + group.deadLetters() + group.waiting();
    }

    /** How many processes of a definition have ended, in whatever way. */
    static long ended(GroupMeters group) {
        long all = 0;
        for (Outcome outcome : Outcome.values()) {
            all += group.ended(outcome);
        }
        return all;
    }
}
