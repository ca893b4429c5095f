package dev.hadron.spi;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** How a step of a {@link Program} ended. */
public sealed interface Progress {

    /** The program has run to its end with the result of the process. */
    record Done(@Nullable Object value) implements Progress {
    }

    /** The program has failed, which is the process's abnormal end. */
    record Failed(Throwable error) implements Progress {
        public Failed {
            Objects.requireNonNull(error, "a program that has failed has an error");
        }
    }

    /** There is nothing to do before a {@link Receiver} gets an item, a timer runs or an asynchronous call answers. */
    record Waiting() implements Progress {
    }

    /** There is more to do: the step was as long as it may be. */
    record More() implements Progress {
    }

    /** The one of its kind. */
    Waiting WAITING = new Waiting();

    /** The one of its kind. */
    More MORE = new More();
}
