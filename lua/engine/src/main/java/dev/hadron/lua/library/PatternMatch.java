package dev.hadron.lua.library;

import java.util.Arrays;

import dev.hadron.lua.LuaError;

/**
 * Matches a pattern (manual 6.4.1) at one place of a text. Backtracking is kept in a stack of choices instead of Java's,
 * so a match can stop anywhere when its steps are used up, and go on later.
 * <p>
 * A choice is six ints: its kind, where in the text and in the pattern it goes on, how far a repetition has come, and
 * the captures at that time: how many, and which of them were open.
 */
final class PatternMatch {

    static final int FAILED = 0;
    static final int MATCHED = 1;
    static final int PAUSED = 2;

    private static final int MAX_CAPTURES = 32;
    private static final int OPEN = -1;
    private static final int POSITION = -2;
    private static final int LONG_RUN = 4096;

    private static final int GREEDY = 0;
    private static final int LAZY = 1;
    private static final int OTHERWISE = 2;
    private static final int CHOICE = 6;

    private final String text;
    private final String pattern;
    private final int[] starts = new int[MAX_CAPTURES];
    private final int[] lengths = new int[MAX_CAPTURES];
    private int level;
    private int[] choices = new int[CHOICE * 4];
    private int choiceCount;
    private int s;
    private int p;
    private boolean expanding;
    private int steps;

    PatternMatch(String text, String pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /** Begins at a place of the text and of the pattern. */
    void begin(int textAt, int patternAt) {
        s = textAt;
        p = patternAt;
        level = 0;
        choiceCount = 0;
        expanding = false;
    }

    int end() {
        return s;
    }

    int captures() {
        return level;
    }

    int stepsLeft() {
        return steps;
    }

    /** A capture, or the whole match, which began at a place, where there is none and the first is asked for. */
    Object capture(int index, int matchStart) {
        if (index >= level) {
            if (index != 0) {
                throw LuaError.of("invalid capture index %" + (index + 1));
            }
            return text.substring(matchStart, s);
        }
        if (lengths[index] == OPEN) {
            throw LuaError.of("unfinished capture");
        }
        return lengths[index] == POSITION ? (Object) (starts[index] + 1L)
                : text.substring(starts[index], starts[index] + lengths[index]);
    }

    /** Goes on for so many steps. */
    int run(int maxSteps) {
        steps = maxSteps;
        for (;;) {
            if (--steps < 0) {
                return PAUSED;
            }
            if (expanding) {
                expand();
            } else if (p == pattern.length()) {
                return MATCHED;
            } else if (!item() && !retry()) {
                return FAILED;
            }
        }
    }

    /** Matches one item of the pattern, and moves on; false where it does not match. */
    private boolean item() {
        switch (pattern.charAt(p)) {
            case '(':
                return open();
            case ')':
                return close();
            case '$':
                if (p + 1 == pattern.length()) {
                    p++;
                    return s == text.length();
                }
                break;
            case '%':
                if (p + 1 < pattern.length()) {
                    char next = pattern.charAt(p + 1);
                    if (next == 'b') {
                        return balanced();
                    }
                    if (next == 'f') {
                        return frontier();
                    }
                    if (next >= '0' && next <= '9') {
                        return backReference(next);
                    }
                }
                break;
            default:
        }
        return single();
    }

    private boolean single() {
        int end = CharacterClass.end(pattern, p);
        char suffix = end < pattern.length() ? pattern.charAt(end) : 0;
        switch (suffix) {
            case '?':
                if (matches(s, end)) {
                    choose(OTHERWISE, s, end + 1, 0);
                    s++;
                }
                p = end + 1;
                return true;
            case '+':
            case '*':
                if (suffix == '+' && !matches(s, end)) {
                    return false;
                }
                choose(GREEDY, suffix == '+' ? s + 1 : s, p, 0);
                expanding = true;
                return true;
            case '-':
                choose(LAZY, s, p, 0);
                p = end + 1;
                return true;
            default:
                if (!matches(s, end)) {
                    return false;
                }
                s++;
                p = end;
                return true;
        }
    }

    private boolean matches(int at, int end) {
        return at < text.length() && CharacterClass.matches(text.charAt(at), pattern, p, end);
    }

    /** Lets the greedy repetition on top take as much as it can. */
    private void expand() {
        int top = (choiceCount - 1) * CHOICE;
        int end = CharacterClass.end(pattern, p);
        int from = choices[top + 1];
        int taken = choices[top + 3];
        int limit = taken + LONG_RUN;
        while (taken < limit && matches(from + taken, end)) {
            taken++;
        }
        steps -= (taken - choices[top + 3]) >> 3;
        choices[top + 3] = taken;
        if (taken < limit) {
            expanding = false;
            s = from + taken;
            p = end + 1;
        }
    }

    private void choose(int kind, int textAt, int patternAt, int taken) {
        if ((choiceCount + 1) * CHOICE > choices.length) {
            choices = Arrays.copyOf(choices, choices.length * 2);
        }
        int at = choiceCount++ * CHOICE;
        choices[at] = kind;
        choices[at + 1] = textAt;
        choices[at + 2] = patternAt;
        choices[at + 3] = taken;
        choices[at + 4] = level;
        choices[at + 5] = openCaptures();
    }

    private int openCaptures() {
        int open = 0;
        for (int i = 0; i < level; i++) {
            open |= lengths[i] == OPEN ? 1 << i : 0;
        }
        return open;
    }

    /** Goes back to the last choice that has something left; false where there is none. */
    private boolean retry() {
        while (choiceCount > 0) {
            int at = (choiceCount - 1) * CHOICE;
            restore(at);
            s = choices[at + 1];
            p = choices[at + 2];
            if (choices[at] == OTHERWISE) {
                choiceCount--;
                return true;
            }
            int end = CharacterClass.end(pattern, p);
            if (choices[at] == GREEDY) {
                if (choices[at + 3] > 0) {
                    s += --choices[at + 3];
                    p = end + 1;
                    return true;
                }
            } else if (matches(s, end)) {
                choices[at + 1] = ++s;
                p = end + 1;
                return true;
            }
            choiceCount--;
        }
        return false;
    }

    private void restore(int at) {
        level = choices[at + 4];
        int open = choices[at + 5];
        for (int i = 0; i < level; i++) {
            if ((open & 1 << i) != 0) {
                lengths[i] = OPEN;
            }
        }
    }

    private boolean open() {
        boolean position = p + 1 < pattern.length() && pattern.charAt(p + 1) == ')';
        if (level >= MAX_CAPTURES) {
            throw LuaError.of("too many captures");
        }
        starts[level] = s;
        lengths[level++] = position ? POSITION : OPEN;
        p += position ? 2 : 1;
        return true;
    }

    private boolean close() {
        for (int i = level - 1; i >= 0; i--) {
            if (lengths[i] == OPEN) {
                lengths[i] = s - starts[i];
                p++;
                return true;
            }
        }
        throw LuaError.of("invalid pattern capture");
    }

    private boolean balanced() {
        if (p + 3 >= pattern.length()) {
            throw LuaError.of("malformed pattern (missing arguments to '%b')");
        }
        if (s >= text.length() || text.charAt(s) != pattern.charAt(p + 2)) {
            return false;
        }
        char opening = pattern.charAt(p + 2);
        char closing = pattern.charAt(p + 3);
        int depth = 1;
        for (int i = s + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == closing) {
                if (--depth == 0) {
                    steps -= (i - s) >> 3;
                    s = i + 1;
                    p += 4;
                    return true;
                }
            } else if (c == opening) {
                depth++;
            }
        }
        steps -= (text.length() - s) >> 3;
        return false;
    }

    private boolean frontier() {
        p += 2;
        if (p >= pattern.length() || pattern.charAt(p) != '[') {
            throw LuaError.of("missing '[' after '%f' in pattern");
        }
        int end = CharacterClass.end(pattern, p);
        char before = s == 0 ? 0 : text.charAt(s - 1);
        char here = s < text.length() ? text.charAt(s) : 0;
        boolean found = !CharacterClass.matchesSet(before, pattern, p, end - 1)
                && CharacterClass.matchesSet(here, pattern, p, end - 1);
        p = end;
        return found;
    }

    private boolean backReference(char digit) {
        int index = digit - '1';
        if (index < 0 || index >= level || lengths[index] == OPEN) {
            throw LuaError.of("invalid capture index %" + (index + 1));
        }
        int length = Math.max(0, lengths[index]);
        steps -= length >> 3;
        if (!text.regionMatches(s, text, starts[index], length)) {
            return false;
        }
        s += length;
        p += 2;
        return true;
    }
}
