package dev.hadron.lua.library;

import dev.hadron.lua.LuaError;

/** Single characters of patterns: classes, sets, escapes. Letters are ASCII's, as in C's own locale. */
final class CharacterClass {

    private CharacterClass() {
    }

    /** Where the item that begins at a place of a pattern ends, without its suffix. */
    static int end(String pattern, int at) {
        char c = pattern.charAt(at);
        if (c == '%') {
            if (at + 1 >= pattern.length()) {
                throw LuaError.of("malformed pattern (ends with '%')");
            }
            return at + 2;
        }
        return c == '[' ? setEnd(pattern, at) : at + 1;
    }

    private static int setEnd(String pattern, int at) {
        int i = at + 1;
        if (i < pattern.length() && pattern.charAt(i) == '^') {
            i++;
        }
        do {
            if (i >= pattern.length()) {
                throw LuaError.of("malformed pattern (missing ']')");
            }
            if (pattern.charAt(i++) == '%') {
                i++;
            }
        } while (i >= pattern.length() || pattern.charAt(i) != ']');
        return i + 1;
    }

    /** Whether a character is one of the item's between two places. */
    static boolean matches(char c, String pattern, int from, int end) {
        return switch (pattern.charAt(from)) {
            case '.' -> true;
            case '%' -> matchesClass(c, pattern.charAt(from + 1));
            case '[' -> matchesSet(c, pattern, from, end - 1);
            default -> pattern.charAt(from) == c;
        };
    }

    /** Whether a character is in the set between its brackets. */
    static boolean matchesSet(char c, String pattern, int open, int close) {
        int i = open + 1;
        boolean found = true;
        if (pattern.charAt(i) == '^') {
            found = false;
            i++;
        }
        int first = i;
        for (; i < close || i == first; i++) {
            char each = pattern.charAt(i);
            if (each == '%') {
                i++;
                if (matchesClass(c, pattern.charAt(i))) {
                    return found;
                }
            } else if (i + 2 < close && pattern.charAt(i + 1) == '-') {
                if (each <= c && c <= pattern.charAt(i + 2)) {
                    return found;
                }
                i += 2;
            } else if (each == c) {
                return found;
            }
        }
        return !found;
    }

    private static boolean matchesClass(char c, char name) {
        boolean member;
        switch (name | 32) {
            case 'a' -> member = isLetter(c);
            case 'd' -> member = isDigit(c);
            case 'l' -> member = c >= 'a' && c <= 'z';
            case 'u' -> member = c >= 'A' && c <= 'Z';
            case 's' -> member = c == ' ' || c >= 9 && c <= 13;
            case 'w' -> member = isLetter(c) || isDigit(c);
            case 'x' -> member = isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            case 'p' -> member = c > 32 && c < 127 && !isLetter(c) && !isDigit(c);
            case 'c' -> member = c < 32 || c == 127;
            case 'z' -> member = c == 0;
            case 'g' -> member = c > 32 && c < 127;
            default -> {
                return name == c;
            }
        }
        boolean letter = isLetter(name);
        return letter ? member == (name >= 'a') : name == c;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
