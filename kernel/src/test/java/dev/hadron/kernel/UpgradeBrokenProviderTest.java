package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ExitResult;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;

/** An upgrade whose definition cannot even be looked for ends the process, from wherever it was asked for. */
class UpgradeBrokenProviderTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions(),
            builder -> builder.host(HostOptions.of(TestNode.HOST)).definitions(new Broken()));

    @AfterEach
    void close() {
        node.close();
    }

    private static final class Broken implements DefinitionProvider {
        @Override
        public Definition find(String id) {
            if (id.equals("t:broken")) {
                throw new NoClassDefFoundError("gone");
            }
            return null;
        }

        @Override
        public Collection<String> ids() {
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    void itEndsTheProcess(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        process.tell(self -> self.upgrade("t:broken"));
        assertThat(process.error()).hasMessage("gone");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    void itEndsTheProcessAlsoFromATask(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        process.tell(self -> self.executor().execute(() -> self.upgrade("t:broken")));
        assertThat(TestNode.get(process.end).result()).isInstanceOfSatisfying(ExitResult.Failure.class,
                end -> assertThat(end.error()).hasMessage("gone"));
    }
}
