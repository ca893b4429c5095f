package dev.hadron.testkit;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;

/** Code that a test has run in a process, and what became of it. */
final class Call<T> {

    private final Function<Self, T> code;
    private @Nullable T result;
    private @Nullable Throwable failure;
    boolean done;

    Call(Function<Self, T> code) {
        this.code = code;
    }

    void run(Self self) {
        try {
            result = code.apply(self);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        done = true;
    }

    @SuppressWarnings("NullAway") // null where the code has answered that
    T result() {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
        return result;
    }
}
