package dev.hadron.kernel;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names given, looked up and taken back by any threads: all of it looks as if it had happened one by one. */
@Tag("R12.1")
@Tag("R12.2")
@Param(name = "holder", gen = IntGen.class, conf = "0:1")
@Param(name = "name", gen = IntGen.class, conf = "0:1")
public class NamesModelTest {

    private static final Process[] HOLDERS = { holder(), holder() };

    private final Names names = new Names();

    @Test
    void isLinearizable() {
        new ModelCheckingOptions().threads(2).actorsPerThread(3).actorsBefore(2).actorsAfter(2).loopBound(1_000)
                .iterations(6).invocationsPerIteration(250).sequentialSpecification(Model.class).check(getClass());
    }

    @Operation
    public boolean register(@Param(name = "name") int name, @Param(name = "holder") int holder) {
        return names.register("n" + name, HOLDERS[holder]);
    }

    @Operation
    public int find(@Param(name = "name") int name) {
        Process holder = names.find("n" + name);
        return holder == null ? -1 : holder == HOLDERS[0] ? 0 : 1;
    }

    @Operation
    public boolean unregister(@Param(name = "name") int name) {
        return names.unregister("n" + name);
    }

    private static Process holder() {
        return Stage.process(new Stage().spawn(message -> {
        }));
    }

    /** A table of names on one thread. */
    public static final class Model {
        private final int[] holders = { -1, -1 };

        public boolean register(int name, int holder) {
            if (holders[name] < 0) {
                holders[name] = holder;
            }
            return holders[name] == holder;
        }

        public int find(int name) {
            return holders[name];
        }

        public boolean unregister(int name) {
            boolean held = holders[name] >= 0;
            holders[name] = -1;
            return held;
        }
    }
}
