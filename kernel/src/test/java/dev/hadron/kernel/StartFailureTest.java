package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessException;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import io.smallrye.mutiny.Uni;

/** Definitions that start nothing that could run. */
@Tag("R3.6")
@Tag("R4.1")
class StartFailureTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:no-behavior", (self, arguments) -> null)
            .uni("t:no-uni", (self, arguments) -> null)
            .behavior("t:echo", (self, arguments) -> message -> self.send(message.from(), "reply", message.payload()))
            .uni("t:no-item", (self, arguments) -> Uni.createFrom().nullItem())
            .uni("t:throws-late", (self, arguments) -> Uni.createFrom().emitter(emitter -> {
                throw new IllegalStateException("late");
            }));
    private final TestNode node = TestNode.of(1, definitions, builder -> builder.host(HostOptions.of(TestNode.HOST))
            .definitions(new Provided(new Of("t:no-body", BodyKind.BEHAVIOR, null)))
            .definitions(new Provided(new Of("t:no-uni-body", BodyKind.UNI, null)))
            .definitions(new Provided(new Of("t:wrong-body", BodyKind.BEHAVIOR, new Body.Reactive(Uni.createFrom().item(1))))));

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:no-behavior", "t:no-uni", "t:no-body", "t:no-uni-body", "t:wrong-body" })
    void whatReturnsNothingThatCanRunEndsAbnormallyAtOnceAndAlone(String definition) {
        Puppet parent = Puppet.of(node);
        parent.call(self -> self.spawnMonitored(definition, TestNode.HOST));
        ProcessException error = ((ExitResult.Failure) ((dev.hadron.ProcessEvent.Exit) parent.event()).result()).error();

        assertThat(error.kind()).isEqualTo(ErrorKind.INTERNAL);
        assertThat(error.message()).isNotBlank();
        assertThat(node.processes.ask(node.spawn("t:echo"), "say", TestNode.LONG, 1).await().atMost(TestNode.LONG))
                .isEqualTo(1);
    }

    @Test
    void aUniWithoutAnItemEndsNormally() {
        assertThat(node.processes.exec("t:no-item", TestNode.HOST).await().atMost(TestNode.LONG)).isNull();
    }

    @Test
    void aUniThatThrowsWhenItIsSubscribedToEndsAbnormally() {
        assertThat(Failures.failure(ErrorKind.INTERNAL,
                () -> node.processes.exec("t:throws-late", TestNode.HOST).await().atMost(TestNode.LONG)).message())
                .isEqualTo("late");
    }

    private record Of(String id, BodyKind kind, Body body) implements Definition {
        @Override
        public Body start(dev.hadron.Self self, Object[] arguments) {
            return body;
        }
    }

    private record Provided(Definition definition) implements dev.hadron.spi.DefinitionProvider {
        @Override
        public Definition find(String id) {
            return definition.id().equals(id) ? definition : null;
        }

        @Override
        public java.util.Collection<String> ids() {
            return java.util.List.of(definition.id());
        }
    }
}
