package dev.hadron.lua.process;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.lua.syntax.Utf8;

/** The PIDs that a script has seen last, with their texts: whoever answers need not have one read that was just written. */
final class Destinations {

    private @Nullable Pid pid;
    private @Nullable String text;
    private @Nullable Pid before;
    private @Nullable String textBefore;

    /** The text of a PID, as scripts have it. */
    @Nullable
    String text(@Nullable Pid asked) {
        if (asked == null) {
            return null;
        }
        if (asked == pid) {
            return text;
        }
        if (asked == before) {
            return textBefore;
        }
        return remember(asked, Utf8.bytes(asked.toString()));
    }

    /** The PID of a text that begins with a brace; one that is none is {@code INVALID}. */
    Pid pid(String asked) {
        if (pid != null && asked.equals(text)) {
            return pid;
        }
        if (before != null && asked.equals(textBefore)) {
            return before;
        }
        Pid parsed = Pid.parse(Utf8.text(asked));
        remember(parsed, asked);
        return parsed;
    }

    private String remember(Pid other, String itsText) {
        before = pid;
        textBefore = text;
        pid = other;
        text = itsText;
        return itsText;
    }
}
