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
import org.openjdk.jcstress.infra.results.ZZI_Result;

@JCStressTest
@State
@Tag("R2.5")
@Description("A sender takes the one place that is granted, and the shard takes it back: (taken, taken back, places that are "
        + "occupied in the end).")
@Outcome(id = "true, false, 1", expect = ACCEPTABLE, desc = "The sender has it.")
@Outcome(id = "false, true, 0", expect = ACCEPTABLE, desc = "The shard has it back.")
@Outcome(expect = FORBIDDEN, desc = "Both have it, or neither, or is counted wrongly.")
public class PlaceTakenAgainstTakenBack {

    private final Stage stage = new Stage();
    private final Contact contact = new Contact(stage.kernel.shards().get(0));

    public PlaceTakenAgainstTakenBack() {
        contact.grant(1);
    }

    @Actor
    public void sender(ZZI_Result result) {
        result.r1 = contact.take() != Contact.NONE;
    }

    @Actor
    public void shard(ZZI_Result result) {
        result.r2 = contact.revoke();
    }

    @Arbiter
    public void count(ZZI_Result result) {
        result.r3 = contact.occupied();
    }
}
