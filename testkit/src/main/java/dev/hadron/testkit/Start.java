package dev.hadron.testkit;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;

/** Starts a process; what it throws is the process's end. */
@FunctionalInterface
public interface Start<T> {

    /** Called first of all, with the process and the arguments as its spawner gave them. */
    T start(Self self, @Nullable Object[] arguments) throws Exception;
}
