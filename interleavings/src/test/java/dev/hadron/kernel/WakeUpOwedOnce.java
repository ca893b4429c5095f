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
@Tag("R2.3")
@Tag("R15.2")
@Description("Two threads push onto the queue of a shard that sleeps: (each one owes the wake-up, messages that wait).")
@Outcome(id = { "true, false, 2",
        "false, true, 2" }, expect = ACCEPTABLE, desc = "One of them wakes it, and both messages are there.")
@Outcome(id = "true, true, 2", expect = FORBIDDEN, desc = "It is woken twice for one sleep.")
@Outcome(id = "false, false, 2", expect = FORBIDDEN, desc = "Nobody wakes it.")
@Outcome(expect = FORBIDDEN, desc = "A message is lost.")
public class WakeUpOwedOnce {

    private final InboundQueue queue = new InboundQueue();

    @Actor
    public void one(ZZI_Result result) {
        result.r1 = queue.push(new Task(Thread::onSpinWait));
    }

    @Actor
    public void other(ZZI_Result result) {
        result.r2 = queue.push(new Task(Thread::onSpinWait));
    }

    @Arbiter
    public void count(ZZI_Result result) {
        for (Node node = queue.takeAll(); node != null; node = node.next) {
            result.r3++;
        }
    }
}
