package dev.hadron.deployment.guides.names;

import static dev.hadron.deployment.guides.Guide.failure;
import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The code of {@code docs/guides-names.md}. */
class NamesGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Rooms.class);

    @Inject
    Processes processes;
    @Inject
    Rooms rooms;

    @Test
    void whoRacesForARoomGetsTheSame() {
        var racers = IntStream.range(0, 16).mapToObj(i -> Uni.createFrom().item(() -> rooms.room("general"))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())).toList();
        Set<Pid> pids = soon(Uni.join().all(racers).andFailFast()).stream().collect(Collectors.toSet());
        assertThat(pids).hasSize(1);
    }

    @Test
    void aProcessGivesItselfANameWhichIsFreeAsSoonAsItsEndIsSettled() {
        Pid lobby = processes.spawn("app.chat:lobby", "app:processes");
        assertThat(soon(processes.ask(lobby, "hello", Guide.SOON, "Ann"))).isEqualTo("Ann");
        assertThat(processes.lookup("lobby")).isEqualTo(lobby);
        processes.register("lobby", lobby);
        assertThat(failure(() -> processes.register("lobby", rooms.room("other"))).kind())
                .isEqualTo(ErrorKind.ALREADY_EXISTS);
        processes.terminate("lobby");
        assertThat(failure(() -> processes.lookup("lobby"))).hasMessage("process not found: lobby");
        processes.register("lobby", rooms.room("other"));
        assertThat(processes.unregister("lobby")).isTrue();
        assertThat(processes.unregister("lobby")).isFalse();
    }

    @Test
    void whatCannotBeANameIsInvalid() {
        Pid room = rooms.room("plain");
        for (String name : new String[] { "", "@room", "{room", "r".repeat(256) }) {
            assertThat(failure(() -> processes.register(name, room)).kind()).as(name).isEqualTo(ErrorKind.INVALID);
        }
    }
}
