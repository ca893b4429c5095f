package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

@JCStressTest
@State
@Tag("R15.2")
@Description("A thread writes a message and pushes it; the shard takes it and reads it.")
@Outcome(id = "-1", expect = ACCEPTABLE, desc = "Nothing was there yet.")
@Outcome(id = "1", expect = ACCEPTABLE, desc = "What the shard takes is whole.")
@Outcome(id = "0", expect = FORBIDDEN, desc = "The shard holds a message whose contents it does not see.")
public class PushPublishes {

    private final InboundQueue queue = new InboundQueue();

    @Actor
    public void pusher() {
        Plain node = new Plain();
        node.content = 1;
        queue.push(node);
    }

    @Actor
    public void shard(I_Result result) {
        result.r1 = queue.takeAll() instanceof Plain node ? node.content : -1;
    }

    /** A message whose contents no final field protects. */
    private static final class Plain extends Node {
        private int content;

        @Override
        void arrive() {
            throw new AssertionError("nobody takes it in");
        }
    }
}
