package dev.hadron.lua;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.hadron.lua.code.Prototype;

/**
 * An isolated world of scripts: its globals, its tasks, its memory quota. Touched by one thread at a time; everything
 * that processes share is read-only.
 */
public final class LuaProcess {

    private final LuaRuntime runtime;
    private final LuaTable globals;
    /** The first of the tasks that have not ended; they are a list by themselves, because most processes have one. */
    private LuaTask first;
    private final Consumer<String> output;
    private long allocated;
    /** The count of what is alive that is due or under way; null where none is. */
    private MemoryCount counting;
    /** By how much more than the quota the next count is due: who was told that it has too much needs some to let go of it. */
    private int leeway;
    private Object attachment;
    private Xoshiro random;
    private LuaTask running;

    LuaProcess(LuaRuntime runtime, Consumer<String> output) {
        this.runtime = runtime;
        this.output = output;
        globals = LuaTable.globals(this, runtime.shared());
    }

    /** The runtime that it was made by. */
    public LuaRuntime runtime() {
        return runtime;
    }

    /** Its global variables. */
    public LuaTable globals() {
        return globals;
    }

    /** A function of a compiled script in this process. */
    public LuaClosure load(Prototype script) {
        allocate(64);
        return new LuaClosure(script, globals);
    }

    /** A new task that will call a function; it does not run before it is stepped. */
    public LuaTask start(Object function, Object... arguments) {
        LuaTask task = new LuaTask(this, function, arguments);
        task.next = first;
        if (first != null) {
            first.previous = task;
        }
        first = task;
        return task;
    }

    /** A new table, charged to the process. */
    public LuaTable newTable() {
        return new LuaTable(this, 0, 0);
    }

    /** Tasks that have not ended, newest first. */
    public List<LuaTask> tasks() {
        List<LuaTask> tasks = new ArrayList<>();
        for (LuaTask task = first; task != null; task = task.next) {
            tasks.add(task);
        }
        return tasks;
    }

    /** What the embedder has attached. */
    public Object attachment() {
        return attachment;
    }

    /** Attaches something of the embedder's, for its functions to find; a {@link LuaHolder} counts against the quota. */
    public void attach(Object attachment) {
        this.attachment = attachment;
    }

    /** Hands a line to the output that {@code print} writes to. */
    public void print(String line) {
        output.accept(line);
    }

    /** The generator of {@code math.random}, seeded when first used. */
    public Xoshiro random() {
        if (random == null) {
            random = new Xoshiro(runtime.seed(), 0);
        }
        return random;
    }

    /** Bytes that count against the quota: what was allocated since the last count, and what was alive then. */
    public long allocated() {
        return allocated;
    }

    int maxDepth() {
        return runtime.maxDepth();
    }

    void running(LuaTask task) {
        running = task;
    }

    void ended(LuaTask task) {
        if (task.previous == null) {
            first = task.next;
        } else {
            task.previous.next = task.next;
        }
        if (task.next != null) {
            task.next.previous = task.previous;
        }
    }

    /**
     * Charges memory. Where the quota is used up, the task that runs stops as soon as it can, and what is alive is counted
     * before it goes on; if that is too much, it goes on with an error. So a process may have twice its quota for a moment,
     * and never more.
     */
    public void allocate(long bytes) {
        allocated += bytes;
        if (allocated > runtime.quota() + leeway) {
            exceeded(bytes);
        }
    }

    private void exceeded(long bytes) {
        if (bytes >= runtime.quota() || allocated > 2 * runtime.quota()) {
            allocated -= bytes;
            throw outOfMemory();
        }
        if (counting == null) {
            counting = new MemoryCount();
        }
        if (running != null) {
            running.budget = Math.min(running.budget, -1);
        }
    }

    /**
     * Counts what is alive, where that is due, with the budget of a task that is about to run. False where it is not done yet;
     * where it is and is too much, the task is left with an error.
     */
    boolean counted(LuaTask task) {
        if (counting == null) {
            return true;
        }
        task.budget = counting.run(this, task.budget);
        if (task.budget < 0) {
            return false;
        }
        allocated = counting.bytes();
        counting = null;
        long tenth = runtime.quota() / 10;
        leeway = 0;
        if (allocated > runtime.quota() - tenth) {
            leeway = (int) Math.min(Integer.MAX_VALUE, Math.max(0, allocated + tenth - runtime.quota()));
            task.thrown(outOfMemory());
        }
        return true;
    }

    private LuaError outOfMemory() {
        runtime.memoryRefused();
        return LuaError.of("not enough memory (the quota of a process is " + runtime.quota() + " bytes)");
    }

    void checkString(long bytes) {
        if (bytes > runtime.quota() || bytes > Integer.MAX_VALUE - 64) {
            throw outOfMemory();
        }
    }

    /** Charges work to the task that runs. */
    void work(long units) {
        if (running != null) {
            running.current.work(units);
        }
    }
}
