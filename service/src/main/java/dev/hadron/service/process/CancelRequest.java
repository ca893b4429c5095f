package dev.hadron.service.process;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How to cancel.
 *
 * @param deadline when the process is ended by force; never where absent
 */
public record CancelRequest(
        @Schema(description = "A duration such as \"5s\", or milliseconds") @Nullable Object deadline) {
}
