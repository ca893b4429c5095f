package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** Upgrades that are refused: the process goes on as it was. */
class UpgradeRefusedTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    void aMalformedIdIsInvalidAndTheProcessGoesOn(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        for (String id : List.of("", "noname", ":x", "App:x", "a:b:c", "a: b")) {
            failure(ErrorKind.INVALID, () -> process.call(self -> self.upgrade(id)));
        }
        goesOn(process, kind);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    void anArgumentThatIsNoPayloadIsInvalidAndTheProcessGoesOn(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        failure(ErrorKind.INVALID, () -> process.call(self -> self.upgrade(null, 1, cycle)));
        failure(ErrorKind.INVALID, () -> process.call(self -> self.upgrade("t:unknown", cycle)));
        goesOn(process, kind);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10.2")
    @Tag("R1.3")
    void onAForeignThreadItIsInvalidAndTheProcessGoesOn(BodyKind kind) {
        Marionette process = Marionette.of(node, kind);
        Self self = process.call(me -> me);
        failure(ErrorKind.INVALID, () -> self.upgrade(null, process));
        goesOn(process, kind);
    }

    private void goesOn(Marionette process, BodyKind kind) {
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(kind));
        node.processes.send(process.pid, "t", "still here");
        process.call(self -> self.options());
        assertThat(process.payloads).containsExactly("still here");
    }
}
