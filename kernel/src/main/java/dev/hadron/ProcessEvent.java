package dev.hadron;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A lifecycle event as its reader gets it (R8.6). Events are never counted in the mailbox, refused or dropped (R2.5). */
public sealed interface ProcessEvent {

    /** The {@link #kind()} of a {@link Cancel}. */
    String CANCEL = "pid.cancel";
    /** The {@link #kind()} of an {@link Exit}. */
    String EXIT = "pid.exit";
    /** The {@link #kind()} of a {@link LinkDown}. */
    String LINK_DOWN = "pid.link.down";

    /** Which event this is, as a text. */
    String kind();

    /** The process that it is about; for a {@link Cancel} who asked, null where no process did. */
    @Nullable
    Pid from();

    /** When it came about. */
    Instant at();

    /**
     * Somebody asks this process to end (R5.2).
     *
     * @param deadline when it will be ended by force, null where it will not be
     */
    record Cancel(@Nullable Pid from, Instant at, @Nullable Instant deadline) implements ProcessEvent {
        @Override
        public String kind() {
            return CANCEL;
        }
    }

    /** A monitored process has ended, in whatever way (R6.2). */
    record Exit(Pid from, Instant at, ExitResult result) implements ProcessEvent {
        @Override
        public String kind() {
            return EXIT;
        }
    }

    /** A linked process has ended abnormally, and this one traps links (R6.4). */
    record LinkDown(Pid from, Instant at, ExitResult result) implements ProcessEvent {
        @Override
        public String kind() {
            return LINK_DOWN;
        }
    }
}
