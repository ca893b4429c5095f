package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

/** Code that fails in the worst way ends its own process, and neither another one nor the loop. */
@Tag("R4.1")
class BrokenFailureTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());

    /** A failure that cannot say what it is. */
    private static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw this;
        }
    }

    @org.junit.jupiter.api.AfterEach
    void close() {
        node.close();
    }

    @Test
    void aFailureWithoutAMessageToReadIsAnEndLikeAnyOther() {
        node.definitions.behavior("t:broken", (self, arguments) -> message -> {
            self.end("mine");
            throw new Unspeakable();
        }).behavior("t:bystander", (self, arguments) -> message -> {
            // lives on
        });
        Pid broken = node.spawn("t:broken");
        Pid bystander = node.spawn("t:bystander");
        var end = node.processes.watch(broken).subscribeAsCompletionStage();
        node.processes.send(broken, "go");
        node.processes.send(bystander, "go");

        assertThat(error(end)).hasMessage(Unspeakable.class.getName());
        node.processes.send(bystander, "go");
        Puppet.pingAll(node);
        assertThat(node.kernel.find(bystander)).as("the bystander").isNotNull();
    }

    @Test
    void aUniThatFailsWithoutAMessageEndsItsProcess() {
        node.definitions.uni("t:broken", (self, arguments) -> Uni.createFrom().failure(new Unspeakable()));

        assertThat(error(node.processes.exec("t:broken", TestNode.HOST).subscribeAsCompletionStage())).isNotNull();
    }

    @Test
    @Tag("R2.4")
    void aResultThatCannotBeCopiedIsAnAbnormalEnd() {
        List<Object> lazy = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new IllegalStateException("the session is closed");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        node.definitions.uni("t:lazy", (self, arguments) -> Uni.createFrom().item(lazy));

        ProcessException error = error(node.processes.exec("t:lazy", TestNode.HOST).subscribeAsCompletionStage());
        assertThat(error).hasMessage("not a payload: result cannot be read: the session is closed");
        assertThat(error.kind()).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    @Tag("R8.1")
    void aSubscriberThatThrowsEndsTheProcess() {
        node.definitions.uni("t:thrower", (self, arguments) -> {
            self.inbox().receive().subscribe().withSubscriber(new ThrowingSubscriber());
            return Uni.createFrom().nothing();
        });
        Pid thrower = node.spawn("t:thrower");
        var end = node.processes.watch(thrower).subscribeAsCompletionStage();
        node.processes.send(thrower, "go");

        assertThat(((ExitResult.Failure) TestNode.get(end).result()).error()).hasMessage("thrown");
    }

    private static ProcessException error(CompletableFuture<?> outcome) {
        Object result = TestNode.get(outcome.handle((value, failure) -> failure == null ? value : failure));
        return result instanceof dev.hadron.ProcessEvent.Exit exit ? ((ExitResult.Failure) exit.result()).error()
                : (ProcessException) result;
    }
}
