package dev.hadron.lua.library;

import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;

/**
 * Looks for a text in a text. A short one by Java's own search; a long one by Knuth, Morris and Pratt's, whose time is the
 * two lengths' sum whatever they contain, in portions of the budget.
 */
final class PlainSearch {

    private static final int SHORT = 16;
    private static final int PORTION = 1 << 14;

    private final String text;
    private final String wanted;
    private final int from;
    private int at;
    private int matched;
    private int[] fallback;

    PlainSearch(String text, String wanted, int from) {
        this.text = text;
        this.wanted = wanted;
        this.from = from;
        at = from;
    }

    int run(Coroutine call) {
        if (wanted.length() <= SHORT || (long) text.length() * wanted.length() < PORTION) {
            int found = text.indexOf(wanted, from);
            call.work((found < 0 ? text.length() : found) - from >> 8);
            return found < 0 ? call.returns(null) : found(call, found);
        }
        if (fallback == null) {
            call.process().allocate(4L * wanted.length());
            call.work(wanted.length() >> 4);
            prepare();
        }
        int end = Math.min(text.length(), at + PORTION);
        for (; at < end; at++) {
            char c = text.charAt(at);
            while (matched > 0 && wanted.charAt(matched) != c) {
                matched = fallback[matched];
            }
            if (wanted.charAt(matched) == c && ++matched == wanted.length()) {
                return found(call, at + 1 - matched);
            }
        }
        call.work(PORTION >> 4);
        return at == text.length() ? call.returns(null)
                : call.exhausted() ? call.pause(Continuation.holding(4L * wanted.length(), this::run)) : run(call);
    }

    private int found(Coroutine call, int start) {
        return call.returns(start + 1L, (long) start + wanted.length());
    }

    /** For each length the longest proper prefix of the wanted text that also ends there. */
    private void prepare() {
        fallback = new int[wanted.length() + 1];
        int length = 0;
        for (int i = 1; i < wanted.length(); i++) {
            while (length > 0 && wanted.charAt(i) != wanted.charAt(length)) {
                length = fallback[length];
            }
            if (wanted.charAt(i) == wanted.charAt(length)) {
                length++;
            }
            fallback[i + 1] = length;
        }
    }
}
