package dev.hadron.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.hadron.Pid;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;

/** Every call that a body can make, for one that may make none any more. */
final class LateCalls {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String PUPPET = "test:puppet";
    private static final String HOST = TestNode.HOST;

    private LateCalls() {
    }

    /** The calls of a body, on a process that must not notice. */
    static List<Runnable> of(Self self, Puppet other) {
        Pid target = other.pid;
        return List.of(() -> self.send(target, "t"), () -> self.send(target.toString(), "t"),
                () -> self.spawn(PUPPET, HOST, other), () -> self.spawnMonitored(PUPPET, HOST, other),
                () -> self.spawnLinked(PUPPET, HOST, other), () -> self.spawnLinkedMonitored(PUPPET, HOST, other),
                () -> self.withContext(Map.of()).spawn(PUPPET, HOST, other),
                () -> self.withContext(Map.of()).spawnLinked(PUPPET, HOST, other),
                () -> self.exec(PUPPET, HOST, other).await().atMost(SECOND),
                () -> self.exec(SECOND, PUPPET, HOST, other).await().atMost(SECOND),
                () -> self.ask(target, "t", SECOND).await().atMost(SECOND), () -> self.watch(target).await().atMost(SECOND),
                () -> self.terminate(target), () -> self.cancel(target), () -> self.cancel(target.toString(), SECOND),
                () -> self.lookup("name"), () -> self.register("name", target), () -> self.register("name"),
                () -> self.unregister("name"), () -> self.monitor(target), () -> self.unmonitor(target),
                () -> self.link(target), () -> self.unlink(target), self::options, () -> self.options(ProcessOptions.DEFAULT),
                self::inbox, self::events, () -> self.listen("t"), () -> self.listenMessages("t"),
                () -> self.sendAfter(SECOND, "t"), () -> self.sendEvery(SECOND, "t"), () -> self.end(1),
                () -> self.fail(new IllegalStateException()), () -> self.upgrade(null));
    }
}
