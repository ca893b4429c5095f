package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.spi.BodyKind;
import io.smallrye.mutiny.Uni;

/** What belongs to a body closes when an upgrade replaces it. */
class UpgradeClosesTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();

    @AfterEach
    void close() {
        node.close();
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
}
