package dev.hadron.service.samples;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** How often a word occurs. */
@RegisterForReflection
public record WordTally(String word, long count) {
}
