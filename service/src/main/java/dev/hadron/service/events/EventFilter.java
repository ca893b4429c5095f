package dev.hadron.service.events;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hadron.runtime.events.LifecycleEvent;
import dev.hadron.runtime.events.LifecycleEvent.Kind;
import dev.hadron.service.Constants;

/** Which events somebody wants: those of some kinds, of a host, of a definition. */
record EventFilter(Set<Kind> kinds, @Nullable String host, @Nullable String definition) implements Predicate<LifecycleEvent> {

    /** Reads the query parameters, null where they are absent; {@code INVALID} where a kind is none. */
    static EventFilter of(@Nullable String kinds, @Nullable String host, @Nullable String definition) {
        Set<Kind> wanted = kinds == null ? EnumSet.allOf(Kind.class)
                : Arrays.stream(kinds.split(",", -1))
                        .map(text -> Constants.read(Kind.class, text, "'kind' is one or more, with commas between them, of"))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        return new EventFilter(wanted, host, definition);
    }

    @Override
    public boolean test(LifecycleEvent event) {
        return kinds.contains(event.kind()) && (host == null || host.equals(event.host()))
                && (definition == null || definition.equals(event.definition()));
    }
}
