package dev.hadron.kernel;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * One who waits at a channel is decided once, whoever claims it: the shard for an item, or another thread for a cancellation.
 */
@Tag("R8.2")
public class ReceiveModelTest {

    private final Receive<Object> receive = new Receive<>(null, null);

    @Test
    void isDecidedOnce() {
        new ModelCheckingOptions().threads(2).actorsPerThread(2).actorsBefore(0).actorsAfter(1)
                .iterations(10).invocationsPerIteration(300).sequentialSpecification(Model.class).check(getClass());
    }

    @Operation
    public boolean claim() {
        return receive.claim();
    }

    @Operation
    public boolean isWaiting() {
        return receive.isWaiting();
    }

    /** The same on one thread. */
    public static final class Model {
        private boolean decided;

        public boolean claim() {
            boolean first = !decided;
            decided = true;
            return first;
        }

        public boolean isWaiting() {
            return !decided;
        }
    }
}
