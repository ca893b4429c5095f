package dev.hadron.service.exec;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Answers with what the process ended with. */
@RegisterForReflection
public record ExecAnswer(@Nullable Object value) {
}
