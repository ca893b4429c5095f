package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** Calls of a blocking body that fail. */
class BlockingCallErrorsTest {

    private TestNode node = Places.DIFFERENT_LOOPS.node();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R14")
    void theirErrorsAreWhatTheyAreElsewhere() {
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        body.call(self -> {
            failure(ErrorKind.INVALID, () -> self.monitor(self.pid()));
            failure(ErrorKind.NOT_FOUND, () -> self.link("nobody"));
            failure(ErrorKind.NOT_FOUND, () -> self.spawnLinked("t:unknown", TestNode.HOST));
            failure(ErrorKind.INVALID, () -> self.listen("@inbox"));
            failure(ErrorKind.INVALID, () -> self.unlisten(self.inbox()));
            failure(ErrorKind.NOT_FOUND, () -> self.exec("t:unknown", TestNode.HOST).await().atMost(TestNode.LONG));
            failure(ErrorKind.INVALID, () -> self.sendAfter(Duration.ZERO, "t"));
            return null;
        });
        assertThat(body.end).isNotDone();
    }

    @Test
    @Tag("R1.3")
    void onAForeignThreadTheyAreInvalid() throws Exception {
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        Self self = body.call(me -> me);
        List<Runnable> calls = List.of(() -> self.monitor(body.pid), self::options, self::inbox, self::events,
                () -> self.register("a"), () -> self.end(1), () -> self.listen("t"),
                () -> self.sendEvery(Duration.ofSeconds(1), "t"), () -> self.upgrade(null),
                () -> self.terminate(body.pid), () -> self.lookup("a"));
        calls.forEach(call -> failure(ErrorKind.INVALID, call::run));
        Self others = Marionette.of(node, BodyKind.BLOCKING).call(me -> me);
        body.call(me -> {
            failure(ErrorKind.INVALID, others::options);
            return null;
        });
        assertThat(body.end).isNotDone();
    }
}
