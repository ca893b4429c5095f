package dev.hadron.lua.process;

import java.util.concurrent.atomic.LongAdder;

/** What the scripts of an application have done, since it started. Any thread. */
public final class ScriptMeters {

    private final LongAdder steps = new LongAdder();
    private final LongAdder preemptions = new LongAdder();
    private final LongAdder memoryRefused = new LongAdder();

    void countStep() {
        steps.increment();
    }

    void countPreemption() {
        preemptions.increment();
    }

    void countMemoryRefused() {
        memoryRefused.increment();
    }

    /** How many steps scripts have run. */
    public long steps() {
        return steps.sum();
    }

    /** How many times a script had more to do than its slice was long. */
    public long preemptions() {
        return preemptions.sum();
    }

    /** How many times a script was refused memory. */
    public long memoryRefused() {
        return memoryRefused.sum();
    }
}
