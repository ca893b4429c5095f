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
@Tag("R15.2")
@Description("One thread pushes 1, 2 and 3 while another pushes A and the shard takes what is there, twice.")
@Outcome(id = { "A123", "1A23", "12A3", "123A" }, expect = ACCEPTABLE, desc = "All of them once, each thread's in its order.")
@Outcome(expect = FORBIDDEN, desc = "One is lost, or there twice, or has overtaken another of its own thread.")
public class PushesKeepOrder {

    private final InboundQueue queue = new InboundQueue();
    private final StringBuilder taken = new StringBuilder();

    @Actor
    public void pusher() {
        queue.push(new Letter('1'));
        queue.push(new Letter('2'));
        queue.push(new Letter('3'));
    }

    @Actor
    public void shardAfterPush() {
        queue.push(new Letter('A'));
        take();
        take();
    }

    @Arbiter
    public void rest(L_Result result) {
        take();
        result.r1 = taken.toString();
    }

    private void take() {
        for (Node node = queue.takeAll(); node != null; node = node.next) {
            node.arrive();
        }
    }

    private final class Letter extends Node {
        private final char letter;

        Letter(char letter) {
            this.letter = letter;
        }

        @Override
        void arrive() {
            taken.append(letter);
        }
    }
}
