package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** Under which definition a process goes once it has upgraded. */
class UpgradeMetersTest {

    private static final int MANY = 400;

    private final TestNode node = Places.DIFFERENT_LOOPS.node();

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R1.2")
    @Tag("R10")
    void itsIdIsTheNewOne(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        Self now = process.upgrade(to);

        assertThat(now.id()).isEqualTo(Marionette.id(to));
        assertThat(process.call(Self::id)).isEqualTo(Marionette.id(to));
    }

    @Test
    @Tag("R10")
    void itIsListedAndCountedUnderTheNewOne() {
        List<Marionette> all = Stream.generate(() -> Marionette.of(node, BodyKind.BEHAVIOR)).limit(MANY).toList();
        List<Marionette> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, new Random(7));
        List<Marionette> gone = mixed.subList(0, MANY / 2);
        gone.forEach(each -> each.upgrade(BodyKind.UNI));

        assertThat(listed(BodyKind.UNI)).containsExactlyElementsOf(serials(gone));
        assertThat(listed(BodyKind.BEHAVIOR)).containsExactlyElementsOf(serials(mixed.subList(MANY / 2, MANY)));
        GroupMeters before = Meters.of(node, Marionette.id(BodyKind.BEHAVIOR));
        GroupMeters after = Meters.of(node, Marionette.id(BodyKind.UNI));
        assertThat(before.alive()).isEqualTo(MANY / 2);
        assertThat(after.alive()).isEqualTo(MANY / 2);
        assertThat(before.spawned() + after.spawned()).isEqualTo(MANY);
        assertThat(node.kernel.inspector().processes(TestNode.HOST, null, 1, -1).total()).isEqualTo(MANY);
        assertThat(node.kernel.inspector().hosts().get(0).processes()).isEqualTo(MANY);

        all.forEach(each -> node.processes.terminate(each.pid));
        all.forEach(each -> TestNode.get(each.end));
        Puppet.pingAll(node);
        assertThat(List.of(before.alive(), after.alive())).containsOnly(0L);
        assertThat(List.of(Meters.ended(before), Meters.ended(after))).containsOnly(MANY / 2L);
        assertThat(node.kernel.inspector().hosts().get(0).processes()).isZero();
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10")
    void whatItReadsFromThenOnIsCountedThere(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        process.tell(self -> {
            for (int i = 0; i < 10; i++) {
                self.send(self.pid(), "t", i);
            }
            self.upgrade(Marionette.id(to), process);
        });
        process.begun();
        process.call(self -> null);
        Puppet.pingAll(node);

        GroupMeters before = Meters.of(node, Marionette.id(from));
        GroupMeters after = Meters.of(node, Marionette.id(to));
        assertThat(List.of(before, after)).allMatch(Meters::areWhole);
        assertThat(after.received()).isEqualTo(from == to ? 12 : 11);
        assertThat(before.received()).isEqualTo(from == to ? 12 : 1);
        assertThat(before.waiting() + after.waiting()).isZero();
        assertThat(before.deadLetters() + after.deadLetters()).isZero();
    }

    private static List<Long> serials(List<Marionette> all) {
        return all.stream().map(each -> each.pid.serial()).sorted().toList();
    }

    private List<Long> listed(BodyKind kind) {
        List<Long> serials = new ArrayList<>();
        long after = -1;
        do {
            ProcessPage page = node.kernel.inspector().processes(null, Marionette.id(kind), 17, after);
            assertThat(page.items()).allMatch(each -> each.definition().equals(Marionette.id(kind)));
            page.items().forEach(each -> serials.add(each.pid().serial()));
            after = page.next();
        } while (after != ProcessPage.NO_MORE);
        return serials;
    }
}
