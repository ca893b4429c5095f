package dev.hadron.spi;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import io.smallrye.mutiny.Uni;

/** What runs in a process once it has started. */
public sealed interface Body {

    /** The kernel calls the behaviour for each message and event. */
    record Callbacks(Behavior behavior) implements Body {
        public Callbacks {
            Objects.requireNonNull(behavior, "the definition returned no Behavior");
        }
    }

    /** The kernel subscribes to the {@code Uni}; its item is the result of the process, its failure the error. */
    record Reactive(Uni<?> uni) implements Body {
        public Reactive {
            Objects.requireNonNull(uni, "the definition returned no Uni");
        }
    }

    /** The kernel steps the program until it is done. */
    record Stepped(Program program) implements Body {
        public Stepped {
            Objects.requireNonNull(program, "the definition returned no Program");
        }
    }

    /** What has run, and may have blocked, has given the result of the process. */
    record Result(@Nullable Object value) implements Body {
    }
}
