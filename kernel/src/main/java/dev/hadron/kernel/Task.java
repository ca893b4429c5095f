package dev.hadron.kernel;

/** Everything but a message that comes to a shard from another thread: signals, completions, questions. */
final class Task extends Node {

    private final Runnable work;

    Task(Runnable work) {
        this.work = work;
    }

    @Override
    void arrive() {
        work.run();
    }
}
