package dev.hadron.lua.library;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.Values;

/** {@code string.find}, {@code match} and {@code gmatch}. */
final class Finding {

    private static final String SPECIALS = "^$*+?.([%-";

    private Finding() {
    }

    static int find(Coroutine call) {
        return begin(call, true);
    }

    static int match(Coroutine call) {
        return begin(call, false);
    }

    private static int begin(Coroutine call, boolean find) {
        String text = call.stringArgument(0);
        String pattern = call.stringArgument(1);
        long from = StringLibrary.position(call.integerArgument(2, 1), text.length());
        from = Math.max(from, 1) - 1;
        if (from > text.length()) {
            return call.returns(null);
        }
        if (find && (Values.truth(call.argument(3)) || isPlain(pattern))) {
            return new PlainSearch(text, pattern, (int) from).run(call);
        }
        return run(call, new Search(text, pattern, (int) from, true), find);
    }

    private static boolean isPlain(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (SPECIALS.indexOf(pattern.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static int run(Coroutine call, Search search, boolean find) {
        int result = search.find(call);
        if (result == PatternMatch.PAUSED) {
            return call.pause(again -> run(again, search, find));
        }
        if (result == PatternMatch.FAILED) {
            return call.returns(null);
        }
        Object[] captures = search.captures(call, !find);
        if (!find) {
            return call.returnsAll(captures);
        }
        Object[] results = new Object[captures.length + 2];
        results[0] = search.start() + 1L;
        results[1] = (long) search.match.end();
        System.arraycopy(captures, 0, results, 2, captures.length);
        return call.returnsAll(results);
    }

    static int gmatch(Coroutine call) {
        String text = call.stringArgument(0);
        String pattern = call.stringArgument(1);
        long from = Math.max(StringLibrary.position(call.integerArgument(2, 1), text.length()), 1) - 1;
        Matches matches = new Matches(text, pattern, (int) Math.min(from, text.length() + 1L));
        return call.returns(Builtin.holding(text, "gmatch_iterator", matches::next));
    }

    /** The matches of a text, one at each call. */
    private static final class Matches {

        private final Search search;
        private int from;
        private int lastEnd = -1;

        Matches(String text, String pattern, int from) {
            search = new Search(text, pattern, from, false);
            this.from = from;
            if (from <= text.length()) {
                search.from(from);
            }
        }

        int next(Coroutine call) {
            while (from <= search.text.length()) {
                int result = search.here(call);
                if (result == PatternMatch.PAUSED) {
                    return call.pause(this::next);
                }
                if (result == PatternMatch.MATCHED && search.match.end() != lastEnd) {
                    Object[] captures = search.captures(call, true);
                    lastEnd = search.match.end();
                    from = lastEnd;
                    search.from(from);
                    return call.returnsAll(captures);
                }
                search.from(++from);
            }
            return call.returns();
        }
    }
}
