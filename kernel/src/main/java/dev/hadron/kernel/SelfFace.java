package dev.hadron.kernel;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;

/** What a process's own code may ask. Everything but the sends and spawns is refused off the process's thread. */
abstract class SelfFace extends Face implements Self {

    abstract boolean isSettled();

    abstract Rare rare();

    abstract Runner runner();

    private Process process() {
        return (Process) this;
    }

    @Override
    Process caller() {
        return process();
    }

    @Override
    Kernel kernel() {
        return process().shard.kernel;
    }

    /** What a call gets that was begun after the end was settled (R4.2). */
    static ProcessException ended() {
        return new ProcessException(ErrorKind.CANCELED, "the process has ended");
    }

    @Override
    void checkAlive() {
        if (isSettled()) {
            throw ended();
        }
    }

    @Override
    void checkHere() {
        checkAlive();
        if (!process().shard.isCurrent()) {
            throw new ProcessException(ErrorKind.INVALID,
                    "this call of process " + pid() + " works on its event loop only, not on "
                            + Thread.currentThread().getName() + "; come back to it with emitOn(self.executor())");
        }
    }

    @Override
    public String id() {
        return process().cell().group.definition();
    }

    @Override
    public Pid spawnMonitored(String definition, String host, @Nullable Object... arguments) {
        return spawn(Bond.MONITOR, definition, host, arguments);
    }

    @Override
    public Pid spawnLinked(String definition, String host, @Nullable Object... arguments) {
        return spawn(Bond.LINK, definition, host, arguments);
    }

    @Override
    public Pid spawnLinkedMonitored(String definition, String host, @Nullable Object... arguments) {
        return spawn(Bond.LINK_AND_MONITOR, definition, host, arguments);
    }

    private Pid spawn(Bond bond, String definition, String host, @Nullable Object[] arguments) {
        checkHere();
        return kernel().spawning().spawn(process(), bond, definition, host, arguments).pid();
    }

    @Override
    public void monitor(Pid destination) {
        checkHere();
        rare().relations.monitor(other(kernel().alive(destination)));
    }

    @Override
    public void monitor(String destination) {
        checkHere();
        rare().relations.monitor(other(kernel().alive(destination)));
    }

    @Override
    public void unmonitor(Pid destination) {
        checkHere();
        rare().relations.unmonitor(Kernel.given(destination), kernel().find(destination));
    }

    @Override
    public void unmonitor(String destination) {
        checkHere();
        unmonitor(kernel().pidOf(destination));
    }

    @Override
    public void link(Pid destination) {
        checkHere();
        rare().relations.link(other(kernel().alive(destination)));
    }

    @Override
    public void link(String destination) {
        checkHere();
        rare().relations.link(other(kernel().alive(destination)));
    }

    @Override
    public void unlink(Pid destination) {
        checkHere();
        rare().relations.unlink(Kernel.given(destination), kernel().find(destination));
    }

    @Override
    public void unlink(String destination) {
        checkHere();
        unlink(kernel().pidOf(destination));
    }

    private Process other(Process target) {
        if (target == this) {
            throw new ProcessException(ErrorKind.INVALID, "a process neither monitors nor links itself: " + pid());
        }
        return target;
    }

    @Override
    public void register(String name) {
        register(name, pid());
    }

    @Override
    public ProcessOptions options() {
        checkHere();
        return rare().options;
    }

    @Override
    public void options(ProcessOptions options) {
        checkHere();
        if (options == null) {
            throw new ProcessException(ErrorKind.INVALID, "the options are missing");
        }
        rare().options = options;
    }

    @Override
    public Channel<Message> inbox() {
        return channels().inbox();
    }

    @Override
    public Channel<ProcessEvent> events() {
        return channels().events();
    }

    @Override
    public Channel<Object> listen(String topic) {
        Topics.check(topic);
        return channels().listen(topic);
    }

    @Override
    public Channel<Message> listenMessages(String topic) {
        Topics.check(topic);
        return channels().listenMessages(topic);
    }

    private Channels channels() {
        checkHere();
        if (runner() instanceof ReactiveRunner reactive) {
            return reactive.channels();
        }
        throw new ProcessException(ErrorKind.INVALID,
                "process " + pid() + " is a Behavior: its callbacks are the readers, it has no channels");
    }

    @Override
    public void end(@Nullable Object value) {
        ending(End.normal(value));
    }

    @Override
    public void fail(Throwable error) {
        ending(End.failed(error));
    }

    private void ending(End end) {
        checkHere();
        process().shard.pend(process(), end);
    }

    @Override
    public Executor executor() {
        Process process = process();
        return work -> process.shard.push(new Task(() -> process.runOwn(work)));
    }
}
