package dev.hadron.service.exec;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to run.
 *
 * @param definition the id of what it runs
 * @param host the id of where it runs
 * @param args reach the definition in order; none where absent
 * @param timeout how long it may take; as long as it likes where absent
 */
public record ExecRequest(@Nullable String definition, @Nullable String host, @Nullable List<@Nullable Object> args,
        @Schema(description = "A duration such as \"5s\", or milliseconds") @Nullable Object timeout) {
}
