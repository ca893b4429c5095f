package dev.hadron.service.process;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What to start.
 *
 * @param definition the id of what it runs
 * @param host the id of where it runs
 * @param args reach the definition in order; none where absent
 * @param name a name to give to it before its first step; not yet to be had
 * @param messages what is in its mailbox from the start; not yet to be had
 */
public record SpawnRequest(@Nullable String definition, @Nullable String host, @Nullable List<@Nullable Object> args,
        @Nullable String name, @Nullable List<FirstMessage> messages) {

    /** A message for the start. */
    public record FirstMessage(@Nullable String topic, @Nullable Object payload) {
    }
}
