package dev.hadron.runtime;

import java.util.Arrays;
import java.util.function.ToLongFunction;

import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.Inspector;

/**
 * How processes have ended, up to a moment or between two.
 *
 * @param all how many
 * @param forced how many of them by force, at a deadline
 * @param unread how many messages nobody has read
 */
record Ends(long all, long forced, long unread) {

    /** All that there were until now. */
    static Ends untilNow(Inspector inspector) {
        return new Ends(sum(inspector, group -> Arrays.stream(Outcome.values()).mapToLong(group::ended).sum()),
                sum(inspector, group -> group.ended(Outcome.TIMED_OUT)), sum(inspector, GroupMeters::deadLetters));
    }

    private static long sum(Inspector inspector, ToLongFunction<GroupMeters> part) {
        return inspector.groups().stream().mapToLong(part).sum();
    }

    /** Those that came after the others. */
    Ends since(Ends before) {
        return new Ends(all - before.all, forced - before.forced, unread - before.unread);
    }
}
