package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Parameters;

/** Upgrades that end the process. */
class UpgradeFailedTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Parameters parameters = Parameters.of("t:typed", List.of(int.class), Parameters.NO_CONVERTER);

    @BeforeEach
    void define() {
        node.definitions.behavior("t:typed", (self, a) -> {
            parameters.convert(a);
            return TestNode.deaf();
        }).behavior("t:broken-behavior", (self, a) -> {
            throw new IllegalStateException("does not start");
        }).uni("t:broken-uni", (self, a) -> {
            throw new IllegalStateException("does not start");
        }).blocking("t:broken-blocking", (self, a) -> {
            throw new IllegalStateException("does not start");
        }).uni("t:null-uni", (self, a) -> null);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    void anUnknownDefinitionEndsTheProcess(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        process.tell(self -> self.upgrade("t:unknown"));

        ProcessException error = process.error();
        assertThat(error.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(error.message()).contains("not found").contains("t:unknown");
        assertThat(node.kernel.find(process.pid)).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    void aDefinitionThatFailsToStartEndsTheProcessWithItsError(BodyKind kind) {
        for (String broken : List.of("t:broken-behavior", "t:broken-uni", "t:broken-blocking")) {
            Marionette process = Marionette.of(node, kind);
            process.tell(self -> self.upgrade(broken));
            assertThat(process.error()).hasMessage("does not start").extracting("kind").isEqualTo(ErrorKind.INTERNAL);
        }
        Marionette process = Marionette.of(node, kind);
        process.tell(self -> self.upgrade("t:null-uni"));
        assertThat(process.error().kind()).isEqualTo(ErrorKind.INTERNAL);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    void argumentsThatDoNotFitEndTheProcess(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        process.tell(self -> self.upgrade("t:typed", "text"));
        ProcessException error = process.error();
        assertThat(error.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(error.message()).contains("t:typed").contains("1");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.3")
    @Tag("R10.2")
    void whatWaitsForAProcessThatAnUpgradeEndsIsDeadLetters(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        Pid pid = process.pid;
        process.tell(self -> {
            self.send(pid, "t", 1);
            self.send(pid, "t", 2);
            self.upgrade("t:unknown");
        });
        process.error();
        Puppet.pingAll(node);
        assertThat(Meters.of(node, Marionette.id(kind)).deadLetters()).isEqualTo(2);
        assertThat(Meters.of(node, Marionette.id(kind)).waiting()).isZero();
    }
}
