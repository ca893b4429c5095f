package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

import dev.hadron.Message;
import dev.hadron.Pid;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

@JCStressTest
@State
@Tag("R8.2")
@Description("A shard hands a message to one who waits while that one stops waiting: (readers who got it, messages left).")
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "It was handed over before the cancellation.")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The wait was over first, and the message stays for the next one.")
@Outcome(id = "0, 0", expect = FORBIDDEN, desc = "The message was taken for one who waits no more.")
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "It was handed over and is there still.")
public class ClaimAgainstCancel {

    private final Meeting<Stage> meeting = new Meeting<>();
    private UniSubscription wait;
    private Pid pid;
    private int got;

    @Actor
    public void loop() {
        Stage stage = Stage.here();
        pid = stage.spawnReactive(self -> {
            self.inbox().receive().subscribe().withSubscriber(new Reader());
            return Uni.createFrom().nothing();
        });
        stage.processes.send(pid, "t");
        meeting.open(stage);
        stage.loop.turns();
    }

    @Actor
    public void cancel() {
        if (meeting.come() != null) {
            wait.cancel();
        }
    }

    @Arbiter
    public void count(II_Result result) {
        result.r1 = got;
        result.r2 = Stage.process(pid).unread();
    }

    /** Counts what it is handed, cancelled or not: Mutiny's own subscribers drop what comes when they have been cancelled. */
    private final class Reader implements UniSubscriber<Message> {
        @Override
        public void onSubscribe(UniSubscription subscription) {
            wait = subscription;
        }

        @Override
        public void onItem(Message message) {
            got++;
        }

        @Override
        public void onFailure(Throwable failure) {
            got = -1;
        }
    }
}
