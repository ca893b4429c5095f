package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.List;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever threads push and one shard takes, parks and wakes: all of it looks as if it had happened one by one. */
@Tag("R2.3")
@Tag("R15.2")
@Param(name = "number", gen = IntGen.class, conf = "1:9")
public class InboundQueueModelTest {

    private final InboundQueue queue = new InboundQueue();

    @Test
    void isLinearizable() {
        new ModelCheckingOptions().threads(3).actorsPerThread(3).actorsBefore(2).actorsAfter(2)
                .iterations(15).invocationsPerIteration(300)
                .sequentialSpecification(Model.class).check(getClass());
    }

    @Operation
    public boolean push(@Param(name = "number") int number) {
        return queue.push(new Numbered(number));
    }

    @Operation
    public boolean hasWaiting() {
        return queue.hasWaiting();
    }

    @Operation(nonParallelGroup = "shard")
    public List<Integer> takeAll() {
        List<Integer> taken = new ArrayList<>();
        for (Node node = queue.takeAll(); node != null; node = node.next) {
            taken.add(((Numbered) node).number);
        }
        return taken;
    }

    @Operation(nonParallelGroup = "shard")
    public boolean park() {
        return queue.park();
    }

    @Operation(nonParallelGroup = "shard")
    public boolean unpark() {
        return queue.unpark();
    }

    private static final class Numbered extends Node {
        private final int number;

        Numbered(int number) {
            this.number = number;
        }

        @Override
        void arrive() {
            throw new AssertionError("nobody takes it in");
        }
    }

    /** What a queue with a sleeping shard is, on one thread. */
    public static final class Model {
        private final List<Integer> waiting = new ArrayList<>();
        private boolean asleep = true;

        public boolean push(int number) {
            boolean owes = asleep;
            asleep = false;
            waiting.add(number);
            return owes;
        }

        public boolean hasWaiting() {
            return !waiting.isEmpty();
        }

        public List<Integer> takeAll() {
            List<Integer> taken = new ArrayList<>(waiting);
            waiting.clear();
            asleep = false;
            return taken;
        }

        public boolean park() {
            boolean sleeps = !asleep && waiting.isEmpty();
            asleep |= sleeps;
            return sleeps;
        }

        public boolean unpark() {
            boolean woken = asleep;
            asleep = false;
            return woken;
        }
    }
}
