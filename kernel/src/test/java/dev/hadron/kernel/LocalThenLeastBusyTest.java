package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Talkers stay together while their shard is not much busier than the others; load spreads. */
@Tag("R15.1")
class LocalThenLeastBusyTest {

    private static final int LITTLE = 50_000;
    private static final int MUCH = 5_000_000;

    private final LocalThenLeastBusy placement = new LocalThenLeastBusy();

    private static IntUnaryOperator loads(int... nanos) {
        return shard -> nanos[shard];
    }

    @Test
    void aChildStaysOnItsParentsShardWhileLittleWaitsThere() {
        assertThat(placement.choose(1, 3, loads(0, LITTLE, 0))).isEqualTo(1);
    }

    @Test
    void aChildGoesToTheLeastBusyShardWhereMuchWaitsOnItsParents() {
        assertThat(placement.choose(1, 3, loads(MUCH, MUCH, LITTLE))).isEqualTo(2);
    }

    @Test
    void aChildStaysWhereAllAreAsBusy() {
        assertThat(placement.choose(1, 3, loads(MUCH, MUCH + LITTLE, MUCH))).isEqualTo(1);
        assertThat(placement.choose(0, 2, loads(Integer.MAX_VALUE, Integer.MAX_VALUE))).isZero();
    }

    @Test
    void whatNoProcessSpawnsGoesToEachInTurnOrToTheLeastBusy() {
        assertThat(placement.choose(Placement.NONE, 2, loads(0, 0)))
                .isNotEqualTo(placement.choose(Placement.NONE, 2, loads(0, 0)));
        assertThat(placement.choose(Placement.NONE, 3, loads(LITTLE, LITTLE, 0))).isEqualTo(2);
    }

    @Test
    void aParentElsewhereIsNone() {
        assertThat(placement.choose(2, 2, loads(0, LITTLE))).isZero();
    }
}
