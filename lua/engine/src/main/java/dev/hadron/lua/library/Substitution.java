package dev.hadron.lua.library;

import dev.hadron.lua.Builtin;
import dev.hadron.lua.Continuation;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaClosure;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;

/** A {@code string.gsub} under way. The replacement may be a function, which may do anything, waiting included. */
final class Substitution {

    private final String text;
    private final Search search;
    private final Object replacement;
    private final long limit;
    private final StringBuilder result = new StringBuilder();
    private long count;
    private int at;
    private int lastEnd = -1;
    private int copied;

    private Substitution(String text, String pattern, Object replacement, long limit) {
        this.text = text;
        this.replacement = replacement;
        this.limit = limit;
        search = new Search(text, pattern, 0, true);
    }

    static int start(Coroutine call) {
        String text = call.stringArgument(0);
        String pattern = call.stringArgument(1);
        Object replacement = call.argument(2);
        if (replacement instanceof Number) {
            replacement = Values.text(replacement);
        }
        if (!(replacement instanceof String || replacement instanceof LuaTable || replacement instanceof LuaClosure
                || replacement instanceof Builtin)) {
            throw call.typeError(2, "string/function/table");
        }
        long limit = call.integerArgument(3, text.length() + 1L);
        return new Substitution(text, pattern, replacement, limit).run(call);
    }

    private int run(Coroutine call) {
        while (count < limit) {
            if (call.exhausted()) {
                return call.pause(Continuation.holding(result.length(), this::run));
            }
            int found = search.here(call);
            if (found == PatternMatch.PAUSED) {
                return call.pause(Continuation.holding(result.length(), this::run));
            }
            if (found == PatternMatch.MATCHED && search.match.end() != lastEnd) {
                count++;
                lastEnd = search.match.end();
                Integer asked = replace(call);
                if (asked != null) {
                    return asked;
                }
            } else if (!advance()) {
                break;
            }
            if (search.anchored()) {
                break;
            }
            search.from(at);
        }
        return finish(call);
    }

    /** Steps over a character that stays; false at the end. */
    private boolean advance() {
        if (at >= text.length()) {
            return false;
        }
        at++;
        return true;
    }

    private int finish(Coroutine call) {
        if (copied == 0 && result.length() == 0) {
            return call.returns(text, count);
        }
        append(call, text.substring(copied));
        call.charge(result.length());
        return call.returns(result.toString(), count);
    }

    /** Replaces the match; answers what a function call asks for, or null where it is done. */
    private Integer replace(Coroutine call) {
        if (replacement instanceof String template) {
            done(call, expand(call, template));
            return null;
        }
        Object key = search.match.capture(0, at);
        if (replacement instanceof LuaTable table) {
            Object value = call.index(table, key);
            if (value == Coroutine.LATER) {
                return call.callIndex(Continuation.holding(result.length(), this::answered), table, key);
            }
            done(call, value);
            return null;
        }
        return call.call(Continuation.holding(result.length(), this::answered), replacement, search.captures(call, true));
    }

    private int answered(Coroutine call) {
        done(call, call.argument(0));
        if (search.anchored()) {
            return finish(call);
        }
        search.from(at);
        return run(call);
    }

    private void done(Coroutine call, Object value) {
        if (Values.truth(value)) {
            if (!(value instanceof String || value instanceof Number)) {
                throw LuaError.of("invalid replacement value (a " + Values.typeName(value) + ")");
            }
            append(call, text.substring(copied, at));
            append(call, Values.text(value));
            copied = lastEnd;
        }
        at = lastEnd;
    }

    private void append(Coroutine call, String part) {
        call.chargeGrowth(part.length(), (long) result.length() + part.length());
        result.append(part);
    }

    private String expand(Coroutine call, String template) {
        if (template.indexOf('%') < 0) {
            return template;
        }
        StringBuilder expanded = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c != '%') {
                expanded.append(c);
                continue;
            }
            char next = ++i < template.length() ? template.charAt(i) : 0;
            if (next == '%') {
                expanded.append('%');
            } else if (next == '0') {
                call.chargeGrowth(lastEnd - at, (long) expanded.length() + lastEnd - at);
                expanded.append(text, at, lastEnd);
            } else if (next >= '1' && next <= '9') {
                String capture = capture(next);
                call.chargeGrowth(capture.length(), (long) expanded.length() + capture.length());
                expanded.append(capture);
            } else {
                throw LuaError.of("invalid use of '%' in replacement string");
            }
        }
        return expanded.toString();
    }

    private String capture(char digit) {
        int index = digit - '1';
        if (index >= search.match.captures() && index > 0) {
            throw LuaError.of("invalid capture index %" + digit);
        }
        return Values.text(search.match.capture(index, at));
    }
}
