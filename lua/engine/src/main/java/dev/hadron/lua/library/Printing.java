package dev.hadron.lua.library;

import dev.hadron.lua.Coroutine;

/** A {@code print} under way: the texts of its arguments, one after the other. */
final class Printing {

    private final Object[] values;
    private final StringBuilder line = new StringBuilder();
    private int at;

    Printing(Coroutine call) {
        values = new Object[call.arguments()];
        for (int i = 0; i < values.length; i++) {
            values[i] = call.argument(i);
        }
    }

    int next(Coroutine call) {
        while (at < values.length) {
            String text = ToText.now(call, values[at]);
            if (text == null) {
                return ToText.of(call, values[at], (then, made) -> {
                    append(then, made);
                    return next(then);
                });
            }
            append(call, text);
        }
        call.process().print(line.toString());
        return call.returns();
    }

    private void append(Coroutine call, String text) {
        call.chargeGrowth(text.length(), (long) line.length() + text.length());
        line.append(at++ == 0 ? "" : "\t").append(text);
    }
}
