package dev.hadron.service.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The words of a text, one after another: a word is a longest run of letters, digits or apostrophes, in lower case. */
final class Words {

    private final String text;
    private int position;

    Words(String text) {
        this.text = text;
    }

    /** How many characters have been read. */
    int position() {
        return position;
    }

    /** The next word, null where there is none. */
    @Nullable
    String next() {
        int start = skip(position, false);
        position = skip(start, true);
        return start == position ? null : text.substring(start, position).toLowerCase(Locale.ROOT);
    }

    /** Cuts a text into so many parts of about the same length, none of them in the middle of a word; some may be empty. */
    static List<String> split(String text, int parts) {
        Words words = new Words(text);
        List<String> cut = new ArrayList<>(parts);
        int start = 0;
        for (int part = 1; part <= parts; part++) {
            int even = (int) ((long) text.length() * part / parts);
            int end = words.skip(Math.max(start, words.wholeCharacter(even)), true);
            cut.add(text.substring(start, end));
            start = end;
        }
        return cut;
    }

    private int skip(int from, boolean partsOfWords) {
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (isPartOfWord(character) != partsOfWords) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }

    /** The index itself, or the one before where it is in the middle of a surrogate pair. */
    private int wholeCharacter(int index) {
        boolean inside = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }

    private static boolean isPartOfWord(int character) {
        return Character.isLetterOrDigit(character) || character == '\'';
    }
}
