package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.mutiny.Uni;

@JCStressTest
@State
@Tag("R13.3")
@Description("Two threads ask one guard, which remembers its last answer, about two groups: (permitted, not permitted).")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "Each gets the answer for its own group.")
@Outcome(expect = FORBIDDEN, desc = "One got the answer that the other one's group had.")
public class AnswersOfTwoGroups {

    private static final Scope OPEN_ONLY = Scope.of(Policy.allow("p", List.of("process.send"), List.of("*"),
            new Condition("attributes.target.id", Operator.EQ, "t:behavior")));
    private static final Stage STAGE = new Stage();
    private static final Process OPEN = Stage.process(STAGE.spawn(message -> {
    }));
    private static final Process CLOSED = Stage.process(STAGE.spawnReactive(self -> Uni.createFrom()
            .nothing()));

    private final Guard guard = Guard.of(null, OPEN_ONLY, true);

    @Actor
    public void open(ZZ_Result result) {
        result.r1 = asks(OPEN) & asks(OPEN);
    }

    @Actor
    public void closed(ZZ_Result result) {
        result.r2 = asks(CLOSED) | asks(CLOSED);
    }

    private boolean asks(Process target) {
        return Stage.succeeds(() -> guard.check(Action.SEND, null, target.pid(), target));
    }
}
