package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** What the code of a process may throw. */
enum Crash {
    RUNTIME_EXCEPTION(() -> new IllegalStateException("boom"), "boom"),
    CHECKED_EXCEPTION(() -> new IOException("disk"), "disk"),
    INTERRUPTED(() -> new InterruptedException("woken"), "woken"),
    WITHOUT_MESSAGE(UnsupportedOperationException::new, "java.lang.UnsupportedOperationException"),
    ASSERTION(() -> new AssertionError("not so"), "not so"),
    LINKAGE(() -> new NoClassDefFoundError("gone/Away"), "gone/Away"),
    OUT_OF_MEMORY(() -> new OutOfMemoryError("Java heap space"), "Java heap space"),
    THROWABLE(() -> new Throwable("bare"), "bare"),
    STACK_OVERFLOW(Crash::overflow, null),
    CAUSE_OF_ITSELF(Crash::circular, "round"),
    MESSAGE_THAT_THROWS(() -> new Unspeakable(true), null),
    MESSAGE_THAT_THROWS_AN_ERROR(() -> new Unspeakable(false), null);

    private final Supplier<Throwable> maker;
    private final @Nullable String message;

    Crash(Supplier<Throwable> maker, @Nullable String message) {
        this.maker = maker;
        this.message = message;
    }

    Throwable make() {
        return maker.get();
    }

    void checkMessage(String told) {
        if (message == null) {
            assertThat(told).isNotEmpty();
        } else {
            assertThat(told).isEqualTo(message);
        }
    }

    /** Throws, whatever the compiler thinks of it. */
    static RuntimeException sneaky(Object crash) {
        return Crash.<RuntimeException> sneak(((Crash) crash).make());
    }

    @SuppressWarnings("unchecked") // which is the point
    private static <T extends Throwable> RuntimeException sneak(Throwable failure) throws T {
        throw (T) failure;
    }

    private static Throwable overflow() {
        try {
            return deeper(0);
        } catch (StackOverflowError e) {
            return e;
        }
    }

    private static Throwable deeper(int depth) {
        Throwable never = deeper(depth + 1);
        return depth < 0 ? new Error("never") : never;
    }

    private static Throwable circular() {
        Exception outer = new Exception("round");
        outer.initCause(new Exception("about", outer));
        return outer;
    }

    /** An exception that cannot even be printed. */
    private static final class Unspeakable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean exception;

        Unspeakable(boolean exception) {
            this.exception = exception;
        }

        @Override
        public String getMessage() {
            if (exception) {
                throw new Unspeakable(true);
            }
            throw new StackOverflowError();
        }
    }
}
