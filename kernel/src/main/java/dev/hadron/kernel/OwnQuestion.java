package dev.hadron.kernel;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.security.Actor;

/**
 * Whether a process may do something of the application's own.
 *
 * @param attributes what the application says of it; {@code pid}, {@code id} and {@code host} are the caller's in any case
 */
record OwnQuestion(@Nullable Actor actor, Process caller, String action, String resource,
        Map<String, ? extends @Nullable Object> attributes) implements Question {

    @Override
    public @Nullable Object field(String field) {
        return switch (field) {
            case "action" -> action;
            case "resource" -> resource;
            case "actor.id" -> actor == null ? null : actor.id();
            case "attributes.pid" -> caller.text();
            case "attributes.id" -> caller.cell().group.definition();
            case "attributes.host" -> caller.cell().group.host.id();
            default -> field.startsWith("attributes.") ? attributes.get(field.substring("attributes.".length()))
                    : actor == null ? null : actor.meta().get(field.substring("actor.meta.".length()));
        };
    }
}
