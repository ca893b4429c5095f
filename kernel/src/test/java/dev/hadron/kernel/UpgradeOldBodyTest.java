package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;
import io.smallrye.mutiny.Uni;

/** What is left of a body that an upgrade has replaced. */
class UpgradeOldBodyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet other = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void itsLateCallsAreCanceledOnOtherThreads(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        Self old = process.call(self -> self);
        process.upgrade(BodyKind.BEHAVIOR);

        calls(old).forEach(call -> failure(ErrorKind.CANCELED, call::run));
        assertThat(node.kernel.inspector().names()).isEmpty();
        assertThat(process.call(Self::pid)).isEqualTo(process.pid);
        assertThat(other.isAlive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void itsLateCallsAreCanceledOnTheProcesssOwnThread(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        Self old = process.call(self -> self);
        process.upgrade(BodyKind.BEHAVIOR);

        process.call(self -> {
            calls(old).forEach(call -> failure(ErrorKind.CANCELED, call::run));
            return null;
        });
        assertThat(other.isAlive()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void callsThatItMakesWhileItIsLeftAreCanceled(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        process.tell(self -> {
            try {
                self.upgrade(Marionette.id(BodyKind.UNI), process);
            } finally {
                try {
                    calls(self).forEach(call -> failure(ErrorKind.CANCELED, call::run));
                    outcome.complete("all refused");
                } catch (Throwable e) {
                    outcome.complete(e);
                }
            }
        });

        assertThat(TestNode.get(outcome)).isEqualTo("all refused");
        process.begun();
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(BodyKind.UNI));
    }

    @ParameterizedTest
    @EnumSource(names = "BEHAVIOR", mode = EnumSource.Mode.EXCLUDE)
    @Tag("R10.1")
    void itsChannelsCloseAndThoseWhoWaitFail(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
        List<Channel<?>> channels = process.call(self -> {
            List<Channel<?>> all = List.of(self.listen("a"), self.listenMessages("b"), self.inbox(), self.events());
            self.listen("a").receive().subscribe().with(item -> {
            }, failures::add);
            return all;
        });
        process.upgrade(kind);

        await().untilAsserted(() -> assertThat(channels).allMatch(Channel::isClosed));
        assertThat(Marionette.next(failures)).isInstanceOfSatisfying(ProcessException.class,
                failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELED));
        for (Channel<?> channel : channels) {
            failure(ErrorKind.CANCELED, () -> channel.receive().await().atMost(TestNode.LONG));
        }
        failure(ErrorKind.INVALID, () -> process.call(self -> {
            self.unlisten(channels.get(0));
            return null;
        }));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void theChildrenOfItsWaitingExecsAreTerminated(BodyKind kind) {
        BlockingQueue<Pid> children = new LinkedBlockingQueue<>();
        node.definitions.uni("t:child", (self, a) -> {
            children.add(self.pid());
            return Uni.createFrom().nothing();
        });
        Marionette process = Marionette.of(node, kind);
        process.call(self -> {
            self.exec("t:child", TestNode.HOST).subscribe().with(item -> {
            });
            self.withContext(Map.of()).exec(Duration.ofHours(1), "t:child", TestNode.HOST).subscribe().with(item -> {
            });
            return null;
        });
        List<Pid> both = List.of(Marionette.next(children), Marionette.next(children));
        process.upgrade(BodyKind.BEHAVIOR);

        both.forEach(child -> await().untilAsserted(() -> assertThat(node.kernel.find(child)).isNull()));
        assertThat(process.end).isNotDone();
    }

    private List<Runnable> calls(Self self) {
        Pid target = other.pid;
        return List.of(() -> self.send(target, "t"), () -> self.send(target.toString(), "t"),
                () -> self.spawn("test:puppet", TestNode.HOST, other),
                () -> self.exec("test:puppet", TestNode.HOST, other).await().atMost(SECOND), () -> self.terminate(target),
                () -> self.cancel(target), () -> self.cancel(target.toString(), SECOND), () -> self.lookup("name"),
                () -> self.register("name", target), () -> self.register("name"), () -> self.unregister("name"),
                () -> self.withContext(Map.of()).spawn("test:puppet", TestNode.HOST, other),
                () -> self.withContext(Map.of()).spawnLinked("test:puppet", TestNode.HOST, other),
                () -> self.spawnMonitored("test:puppet", TestNode.HOST, other), () -> self.monitor(target),
                () -> self.unmonitor(target), () -> self.link(target), () -> self.unlink(target), self::options,
                () -> self.options(ProcessOptions.DEFAULT), self::inbox, self::events, () -> self.listen("t"),
                () -> self.sendAfter(SECOND, "t"), () -> self.sendEvery(SECOND, "t"), () -> self.end(1),
                () -> self.fail(new IllegalStateException()), () -> self.upgrade(null),
                () -> self.ask(target, "t", SECOND).await().atMost(SECOND),
                () -> self.watch(target).await().atMost(SECOND));
    }
}
