package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;

/** Looks for a pattern in a text, from place to place, a budget's worth at a time. */
final class Search {

    private static final int STEPS_PER_UNIT = 4;

    final String text;
    final PatternMatch match;
    private final boolean anchored;
    private final int patternStart;
    private int start;
    private boolean begun;
    private int spent;

    Search(String text, String pattern, int from, boolean anchors) {
        this.text = text;
        anchored = anchors && pattern.startsWith("^");
        patternStart = anchored ? 1 : 0;
        match = new PatternMatch(text, pattern);
        start = from;
    }

    /** Where the match that was found begins. */
    int start() {
        return start;
    }

    boolean anchored() {
        return anchored;
    }

    /** Looks from a place on. */
    void from(int place) {
        start = place;
        begun = false;
    }

    /** Goes on: {@link PatternMatch#MATCHED}, {@link PatternMatch#FAILED} or, the budget spent, {@link PatternMatch#PAUSED}. */
    int find(Coroutine call) {
        for (;;) {
            int result = here(call);
            if (result != PatternMatch.FAILED) {
                return result;
            }
            if (anchored || start >= text.length()) {
                return PatternMatch.FAILED;
            }
            from(start + 1);
        }
    }

    /** Tries only where it is. */
    int here(Coroutine call) {
        if (!begun) {
            match.begin(start, patternStart);
            begun = true;
        }
        int allowed = Math.min(Math.max(1, call.budget()), 1 << 20) * STEPS_PER_UNIT;
        int result = match.run(allowed);
        spent += allowed - Math.max(match.stepsLeft(), 0);
        call.work(spent / STEPS_PER_UNIT);
        spent %= STEPS_PER_UNIT;
        if (result == PatternMatch.PAUSED) {
            call.work(Math.max(0, call.budget()) + 1L);
        }
        return result;
    }

    /** Copies the captures, or the whole match where there are none, to an array. */
    Object[] captures(Coroutine call, boolean wholeToo) {
        int n = match.captures() == 0 && wholeToo ? 1 : match.captures();
        Object[] found = new Object[n];
        for (int i = 0; i < n; i++) {
            found[i] = match.capture(i, start);
            if (found[i] instanceof String part) {
                call.charge(part.length());
            }
        }
        return found;
    }
}
