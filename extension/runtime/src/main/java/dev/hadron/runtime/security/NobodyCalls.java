package dev.hadron.runtime.security;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** Stands in where the application has no security extension. */
@Singleton
public class NobodyCalls implements CurrentCaller {

    @Override
    public @Nullable Caller get() {
        return null;
    }
}
