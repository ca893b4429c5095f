package dev.hadron.service.name;

import org.jspecify.annotations.Nullable;

/**
 * Whom to give the name to.
 *
 * @param pid the text of a PID
 */
public record NameRequest(@Nullable String pid) {
}
