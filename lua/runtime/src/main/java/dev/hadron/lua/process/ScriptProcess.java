package dev.hadron.lua.process;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaProcess;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;
import dev.hadron.lua.channel.KernelChannel;
import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.modules.LogOrigin;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.ErrorValue;
import dev.hadron.lua.values.Failures;
import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;
import dev.hadron.spi.SteppedSelf;

/**
 * A script that runs as a process: its tasks, and what they wait for. Ends when the task of {@code main} has
 * returned, when any task fails, or when all wait for each other.
 */
final class ScriptProcess extends TaskQueue implements Program, LuaHolder, Consumer<String> {

    /** About what a timer takes. */
    private static final int TIMER_BYTES = 200;

    final ScriptEngine engine;
    final LuaProcess lua;
    private final SteppedSelf self;
    private LuaTask main;
    private @Nullable Set<Awaiting> awaiting;
    private @Nullable KernelChannel inbox;
    private @Nullable Destinations destinations;
    private @Nullable Surroundings surroundings;
    private int outside;
    private int timers;

    ScriptProcess(ScriptEngine engine, SteppedSelf self, Prototype script, @Nullable Object[] arguments) {
        this.engine = engine;
        this.self = self;
        lua = engine.runtime().process(this);
        lua.attach(this);
        main = lua.start(Main.START, lua.load(script), new Main.Arguments(arguments));
        addTask(main);
    }

    /** The process that calls. */
    static ScriptProcess of(Coroutine call) {
        return (ScriptProcess) call.process().attachment();
    }

    @Override
    public SteppedSelf self() {
        return self;
    }

    // Running

    @Override
    public Progress step() {
        engine.meters().countStep();
        int left = engine.slice();
        while (left > 0) {
            left = wakeClosed(left);
            LuaTask task = pollTask();
            if (task == null) {
                return idle();
            }
            Step step = task.step(left);
            left = task.budget() - 1;
            if (step instanceof Step.Done done && task == main) {
                Progress end = ended(done.values());
                if (end != null) {
                    return end;
                }
            } else if (step instanceof Step.Failed failed) {
                return new Progress.Failed(ScriptFailure.of(failed.error()));
            } else if (step instanceof Step.OutOfBudget) {
                addTask(task);
                engine.meters().countPreemption();
            } else if (self.isOver()) {
                return Progress.WAITING;
            }
        }
        return idle();
    }

    private @Nullable Progress ended(@Nullable Object[] returned) {
        Progress end = Main.ended(returned);
        if (end == null) {
            main = lua.start(Main.END, returned[0]);
            addTask(main);
        }
        return end;
    }

    private Progress idle() {
        if (!isEmpty()) {
            return Progress.MORE;
        }
        return outside > 0 ? Progress.WAITING
                : new Progress.Failed(new ProcessException(ErrorKind.INTERNAL, "deadlock: all coroutines of the process ("
                        + lua.tasks().size() + ") wait, and nothing is left that could wake one of them"));
    }

    /** Starts another task. */
    void start(Object function, @Nullable Object... arguments) {
        addTask(lua.start(function, arguments));
    }

    @Override
    public void countOutside(int change) {
        outside += change;
    }

    @Override
    public int turn(int bound) {
        return surroundings().turn(bound);
    }

    /** Counts timers that are set, or over: each may wake somebody, and takes memory. */
    void countTimers(int change) {
        if (change > 0) {
            lua.allocate(TIMER_BYTES);
        }
        outside += change;
        timers += change;
    }

    // Calls

    /** Answers an error; a process that is over goes no further, whatever the script does with errors. */
    int refused(Coroutine call, ProcessException error) {
        return self.isOver() ? call.suspend() : Failures.of(call, error);
    }

    /** Somebody who waits for an answer from outside, to be given up when the process is over. */
    void awaits(Awaiting wait) {
        if (awaiting == null) {
            awaiting = new LinkedHashSet<>();
        }
        awaiting.add(wait);
        outside++;
    }

    /** The answer has come. */
    void awaitsNoMore(Awaiting wait) {
        if (awaiting != null && awaiting.remove(wait)) {
            outside--;
        }
    }

    /** Its channel of messages. */
    KernelChannel inbox() {
        if (inbox == null) {
            inbox = new KernelChannel(lua, this, self.inbox(), ChannelViews.MESSAGE);
        }
        return inbox;
    }

    /** The PIDs that it has seen last. */
    Destinations destinations() {
        if (destinations == null) {
            destinations = new Destinations();
        }
        return destinations;
    }

    /** The context values that it has set for the processes that it spawns. */
    Map<String, @Nullable Object> contextChanges() {
        return surroundings == null ? Map.of() : surroundings.changes();
    }

    /** About what those take. */
    long contextBytes() {
        return surroundings == null ? 0 : surroundings.bytes();
    }

    /** What few scripts use: made for the first call that does. */
    Surroundings surroundings() {
        if (surroundings == null) {
            surroundings = new Surroundings(this);
        }
        return surroundings;
    }

    /** Whose lines the log has. */
    LogOrigin origin() {
        Pid pid = self.pid();
        return new LogOrigin(pid.toString(), self.id(), pid.host());
    }

    /** A line of {@code print}. */
    @Override
    public void accept(String line) {
        Logger.getLogger(origin().category()).info(Utf8.text(line));
    }

    @Override
    public void close() {
        clearAll();
        if (awaiting != null) {
            for (Iterator<Awaiting> all = awaiting.iterator(); all.hasNext();) {
                Awaiting wait = all.next();
                all.remove();
                wait.giveUp();
            }
        }
    }

    @Override
    public Object[] held() {
        return surroundings == null ? new Object[] { inbox } : surroundings.held(inbox);
    }

    @Override
    public long bytes() {
        return (long) TIMER_BYTES * timers + contextBytes();
    }

    /** Whether a value is an error of scripts, or a text in the place of one. */
    static @Nullable ProcessException error(@Nullable Object value) {
        if (value instanceof ErrorValue error) {
            return error.error();
        }
        return value instanceof String text ? new ProcessException(ErrorKind.INTERNAL, Utf8.text(text)) : null;
    }
}
