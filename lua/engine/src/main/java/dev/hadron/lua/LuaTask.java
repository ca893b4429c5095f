package dev.hadron.lua;

/**
 * A function that runs in steps, with all the coroutines that it resumes. A process may have several; the embedder
 * chooses which to step. Touched by one thread at a time.
 */
public final class LuaTask {

    private final LuaProcess process;
    final Coroutine root;
    Coroutine current;
    /** The next older and the next newer task of the process. */
    LuaTask next;
    LuaTask previous;
    int budget;
    private byte stopped;
    private boolean waiting;
    private LuaError thrown;
    private Step end;

    LuaTask(LuaProcess process, Object function, Object... arguments) {
        this.process = process;
        root = new Coroutine(process, this, function, arguments.length + 2);
        root.status = Coroutine.RUNNING;
        current = root;
        System.arraycopy(arguments, 0, root.stack, 1, arguments.length);
        root.count = arguments.length;
        root.func = -1;
    }

    /** The process that it belongs to. */
    public LuaProcess process() {
        return process;
    }

    /** Its first coroutine. */
    public Coroutine root() {
        return root;
    }

    /** How it ended; null while it has not. */
    public Step end() {
        return end;
    }

    /**
     * Runs on, for about as many calls and loop turns as the budget says. A budget of a thousand takes some tens of
     * microseconds. What a single piece of work took beyond the budget is taken from the next steps' budgets. A task that
     * waits or has ended answers so again.
     */
    public Step step(int units) {
        if (end != null) {
            return end;
        }
        if (waiting) {
            return Step.SUSPENDED;
        }
        budget = Math.max(1, units) + Math.min(0, budget);
        stopped = 0;
        if (budget < 0) {
            return Step.OUT_OF_BUDGET;
        }
        process.running(this);
        if (!process.counted(this)) {
            return Step.OUT_OF_BUDGET;
        }
        if (Machine.run(this)) {
            process.ended(this);
            return end;
        }
        if (stopped == Calls.SUSPENDED) {
            waiting = true;
            current.trim();
            return Step.SUSPENDED;
        }
        return Step.OUT_OF_BUDGET;
    }

    /** What the last step has left of its budget; negative where it has taken more. */
    public int budget() {
        return budget;
    }

    /** Whether a Java function of it waits. */
    public boolean waiting() {
        return waiting;
    }

    /** Gives the Java function that waits its results; where there is no room for them it fails. */
    public void deliver(Object... values) {
        stopWaiting();
        Coroutine co = current;
        if (!ensured(co, co.func + values.length + 1)) {
            return;
        }
        System.arraycopy(values, 0, co.stack, co.func, values.length);
        Calls.deliver(co, co.func, values.length, co.ret, co.want, co.finish);
    }

    /** Lets the Java function that waits go on with a continuation and its arguments; where there is no room it fails. */
    public void resume(Continuation then, Object... arguments) {
        stopWaiting();
        Coroutine co = current;
        int top = co.func + 1 + arguments.length;
        if (!ensured(co, top)) {
            return;
        }
        System.arraycopy(arguments, 0, co.stack, co.func + 1, arguments.length);
        co.top = top;
        try {
            Calls.pushNative(co, then);
        } catch (LuaError noRoom) {
            thrown(noRoom);
        }
    }

    private boolean ensured(Coroutine co, int size) {
        try {
            co.ensure(size);
            return true;
        } catch (LuaError noRoom) {
            thrown(noRoom);
            return false;
        }
    }

    /** Lets the Java function that waits fail, when the task is stepped next. */
    public void fail(LuaError error) {
        stopWaiting();
        thrown = error;
    }

    private void stopWaiting() {
        if (!waiting || end != null) {
            throw new IllegalStateException("the task does not wait: deliver once, after a step that answered Suspended");
        }
        waiting = false;
    }

    void stop(int reason) {
        stopped = (byte) reason;
        budget = Math.min(budget, -1);
    }

    void thrown(LuaError error) {
        thrown = thrown == null ? error : thrown;
    }

    /** The error that is to be raised where the task goes on, once. */
    LuaError takeThrown() {
        LuaError error = thrown;
        thrown = null;
        return error;
    }

    void done(Object[] values) {
        end = new Step.Done(values);
    }

    void failed(LuaError error) {
        end = new Step.Failed(error);
    }
}
