package dev.hadron.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.ProcessOptions;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;
import dev.hadron.SourceId;
import dev.hadron.security.Actor;
import dev.hadron.security.Scope;

/**
 * What a process's own code may ask. Sends and spawns work anywhere; everything else touches the process and is done
 * where that is allowed ({@link #onLoop}).
 */
interface SelfFace extends Face, Self {

    Process process();

    /** Whether the calls of this body are refused: its process has ended or runs another one. */
    boolean isOver();

    /** Runs a call where it may touch the process; refuses it where the caller is neither there nor can wait for it. */
    <T> T onLoop(Supplier<T> call);

    /** What a call gets that was begun after the end was settled (R4.2), or after an upgrade (R10). */
    static ProcessException ended() {
        return new ProcessException(ErrorKind.CANCELED, "the process has ended");
    }

    @Override
    default Process caller() {
        return process();
    }

    @Override
    default Guard guard() {
        return process().heritage().guard();
    }

    @Override
    default Heritage heirs(Host host) {
        return process().heirs();
    }

    @Override
    default Kernel kernel() {
        return process().shard.kernel;
    }

    @Override
    default void checkHere() {
        checkAlive();
        if (!process().shard.isCurrent()) {
            throw new ProcessException(ErrorKind.INVALID,
                    "this call of process " + pid() + " works on its event loop only, not on "
                            + Thread.currentThread().getName() + "; come back to it with emitOn(self.executor())");
        }
    }

    private Relations relations() {
        return process().rare().relations;
    }

    private void touch(Runnable call) {
        onLoop(() -> {
            call.run();
            return this;
        });
    }

    @Override
    default Pid pid() {
        return process().pid();
    }

    @Override
    default String id() {
        return process().cell().group.definition();
    }

    @Override
    default Map<String, Object> context() {
        return Payloads.copy(process().heritage().context());
    }

    @Override
    default @Nullable Actor actor() {
        return guard().actor();
    }

    @Override
    default @Nullable Scope scope() {
        return guard().scope();
    }

    @Override
    default boolean can(String action, String resource, Map<String, ? extends @Nullable Object> attributes) {
        if (action == null || resource == null || attributes == null) {
            throw new ProcessException(ErrorKind.INVALID, "the "
                    + (action == null ? "action is" : resource == null ? "resource is" : "attributes are") + " missing");
        }
        return guard().permits(new OwnQuestion(guard().actor(), process(), action, resource, attributes));
    }

    @Override
    default Pid spawnMonitored(String definition, String host, @Nullable Object... arguments) {
        return onLoop(() -> kernel().spawning().spawn(this, Bond.MONITOR, definition, host, arguments).pid());
    }

    @Override
    default Pid spawnLinked(String definition, String host, @Nullable Object... arguments) {
        return onLoop(() -> kernel().spawning().spawn(this, Bond.LINK, definition, host, arguments).pid());
    }

    @Override
    default Pid spawnLinkedMonitored(String definition, String host, @Nullable Object... arguments) {
        return onLoop(() -> kernel().spawning().spawn(this, Bond.LINK_AND_MONITOR, definition, host, arguments).pid());
    }

    @Override
    default void monitor(Pid destination) {
        touch(() -> relations().monitor(target(Action.MONITOR, other(destination))));
    }

    @Override
    default void monitor(String destination) {
        if (isPid(destination)) {
            monitor(Pid.parse(destination));
            return;
        }
        touch(() -> relations().monitor(other(target(Action.MONITOR, destination))));
    }

    @Override
    default void unmonitor(Pid destination) {
        touch(() -> relations().unmonitor(destination, permitted(Action.UNMONITOR, destination)));
    }

    @Override
    default void unmonitor(String destination) {
        if (isPid(destination)) {
            unmonitor(Pid.parse(destination));
            return;
        }
        touch(() -> {
            Process holder = target(Action.UNMONITOR, destination);
            relations().unmonitor(holder.pid(), holder);
        });
    }

    @Override
    default void link(Pid destination) {
        touch(() -> relations().link(target(Action.LINK, other(destination))));
    }

    @Override
    default void link(String destination) {
        if (isPid(destination)) {
            link(Pid.parse(destination));
            return;
        }
        touch(() -> relations().link(other(target(Action.LINK, destination))));
    }

    @Override
    default void unlink(Pid destination) {
        touch(() -> relations().unlink(destination, permitted(Action.UNLINK, destination)));
    }

    @Override
    default void unlink(String destination) {
        if (isPid(destination)) {
            unlink(Pid.parse(destination));
            return;
        }
        touch(() -> {
            Process holder = target(Action.UNLINK, destination);
            relations().unlink(holder.pid(), holder);
        });
    }

    private static boolean isPid(String destination) {
        return destination != null && destination.startsWith("{");
    }

    private Process other(Process target) {
        other(target.pid());
        return target;
    }

    private Pid other(Pid destination) {
        if (pid().equals(destination)) {
            throw new ProcessException(ErrorKind.INVALID, "a process neither monitors nor links itself: " + pid());
        }
        return destination;
    }

    @Override
    default void register(String name) {
        register(name, pid());
    }

    @Override
    default ProcessOptions options() {
        return onLoop(() -> process().rare().options);
    }

    @Override
    default void options(ProcessOptions options) {
        if (options == null) {
            throw new ProcessException(ErrorKind.INVALID, "the options are missing");
        }
        touch(() -> process().rare().options = options);
    }

    /** The body whose calls these are. */
    Run run();

    /** The channels that this body reads. */
    Channels channels();

    @Override
    default Channel<Message> inbox() {
        return onLoop(() -> channels().inbox());
    }

    @Override
    default Channel<ProcessEvent> events() {
        return onLoop(() -> channels().events());
    }

    @Override
    default Channel<Object> listen(String topic) {
        Topics.check(topic);
        return onLoop(() -> channels().listen(topic));
    }

    @Override
    default Channel<Message> listenMessages(String topic) {
        Topics.check(topic);
        return onLoop(() -> channels().listenMessages(topic));
    }

    @Override
    default void unlisten(Channel<?> channel) {
        touch(() -> channels().unlisten(channel));
    }

    @Override
    default ProcessTimer sendAfter(Duration delay, String topic, @Nullable Object... payload) {
        return onLoop(() -> process().rare().timers.start(Face.positive(delay), false, topic, payload));
    }

    @Override
    default ProcessTimer sendEvery(Duration interval, String topic, @Nullable Object... payload) {
        return onLoop(() -> process().rare().timers.start(Face.positive(interval), true, topic, payload));
    }

    @Override
    default void end(@Nullable Object value) {
        End end = End.normal(value);
        touch(() -> process().shard.pend(process(), end));
    }

    @Override
    default void fail(Throwable error) {
        if (error == null) {
            throw new ProcessException(ErrorKind.INVALID, "the error is missing");
        }
        End end = End.failed(error);
        touch(() -> process().shard.pend(process(), end));
    }

    @Override
    default <T> T upgrade(@Nullable String definition, @Nullable Object... arguments) {
        checkAlive();
        String id = definition == null ? id() : SourceId.check("definition", definition);
        Upgrade upgrade = new Upgrade(id, Payloads.arguments(arguments), Traces.current(kernel().tracing()));
        touch(() -> process().upgradeTo(run(), upgrade));
        throw upgrade;
    }
}
