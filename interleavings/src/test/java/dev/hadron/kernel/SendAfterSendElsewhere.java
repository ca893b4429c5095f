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
import org.openjdk.jcstress.infra.results.L_Result;

@JCStressTest
@State
@Tag("R2.3")
@Description("A process sends 1 on another thread, then, where that is done, 2 on its own, to a neighbour on its shard.")
@Outcome(id = { "1", "" }, expect = ACCEPTABLE, desc = "The first was not done yet, or not even begun.")
@Outcome(id = "12", expect = ACCEPTABLE, desc = "The neighbour reads both in the order in which they were sent.")
@Outcome(id = "21", expect = FORBIDDEN, desc = "The short way has overtaken the inbound queue.")
public class SendAfterSendElsewhere {

    private final Meeting<Stage> meeting = new Meeting<>();
    private final StringBuilder read = new StringBuilder();
    private Stage stage;
    private Process sender;
    private Process neighbour;
    private volatile boolean sent;

    @Actor
    public void own() {
        stage = Stage.here();
        sender = Stage.process(stage.spawn(message -> {
        }));
        neighbour = Stage.process(stage.spawn(message -> read.append(message.payload())));
        meeting.open(stage);
        for (int look = 0; look < 50; look++) {
            if (sent) {
                Mailbox.deliver(sender, neighbour, "t", 2);
                break;
            }
        }
    }

    @Actor
    public void elsewhere() {
        if (meeting.come() != null) {
            Mailbox.deliver(sender, neighbour, "t", 1);
            sent = true;
        }
    }

    @Arbiter
    public void read(L_Result result) {
        stage.loop.turns();
        result.r1 = read.toString();
    }
}
