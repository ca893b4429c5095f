package dev.hadron.deployment.guides.cancel;

import static dev.hadron.deployment.guides.Guide.endOf;
import static dev.hadron.deployment.guides.Guide.failure;
import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import io.quarkus.test.QuarkusUnitTest;

/** The code of {@code docs/guides-cancel.md}. */
class CancelGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Sessions.class, Session.class, Disk.class, Shift.class);

    @Inject
    Processes processes;
    @Inject
    Shift shift;
    @Inject
    Disk disk;

    @Test
    void aSessionSavesAndEnds() {
        Pid session = spawn("app.sessions:session");
        var end = endOf(processes, session);
        processes.send(session, "note", "a");
        processes.send(session, "note", "b");
        shift.close(session);
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value("2 saved"));
        assertThat(disk.saved).isEqualTo(List.of("a", "b"));
    }

    @Test
    void aBehaviorThatSaysNothingEndsOnCancel() {
        Pid plain = spawn("app.sessions:plain");
        var end = endOf(processes, plain);
        processes.cancel(plain);
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value(null));
    }

    @Test
    void aUniListensToItsEvents() {
        Pid question = spawn("app.sessions:question");
        var end = endOf(processes, question);
        processes.cancel(question);
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value("no answer"));
    }

    @Test
    void whoDoesNotListenIsEndedAtTheDeadline() {
        Pid deaf = spawn("app.sessions:deaf");
        var end = endOf(processes, deaf);
        processes.cancel(deaf, Duration.ofMillis(20));
        ProcessException error = ((ExitResult.Failure) soon(end).result()).error();
        assertThat(error).hasMessage("cancel deadline exceeded").returns(ErrorKind.TIMEOUT, ProcessException::kind);
    }

    @Test
    void terminateIsSettledAtOnceButACallbackFinishes() throws InterruptedException {
        Pid slow = spawn("app.sessions:slow");
        var end = endOf(processes, slow);
        processes.send(slow, "work");
        await(disk.waiting);
        shift.kill(slow);
        assertThat(failure(() -> processes.send(slow, "work")).kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(disk.released.getCount()).isOne();
        disk.release.countDown();
        await(disk.released);
        ProcessException error = ((ExitResult.Failure) soon(end).result()).error();
        assertThat(error).hasMessage("process terminated").returns(ErrorKind.CANCELED, ProcessException::kind);
    }

    @Test
    void terminateInterruptsABlockingBody() throws InterruptedException {
        Pid export = spawn("app.sessions:export");
        await(disk.writing);
        shift.kill(export);
        await(disk.deleted);
    }

    private Pid spawn(String definition) {
        return processes.spawn(definition, "app:processes");
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(10, TimeUnit.SECONDS)).as("it has come so far").isTrue();
    }
}
