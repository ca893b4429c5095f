package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** First come, first served, linked through the processes themselves. */
final class FirstComeQueue implements ReadyQueue {

    private @Nullable Process first;
    private @Nullable Process last;

    @Override
    public void add(Process process) {
        Process before = last;
        if (before == null) {
            first = process;
        } else {
            before.nextReady = process;
        }
        last = process;
    }

    @Override
    public @Nullable Process poll() {
        Process process = first;
        if (process != null) {
            first = process.nextReady;
            process.nextReady = null;
            if (first == null) {
                last = null;
            }
        }
        return process;
    }
}
