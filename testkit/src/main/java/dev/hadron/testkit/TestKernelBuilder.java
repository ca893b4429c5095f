package dev.hadron.testkit;

import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import dev.hadron.Behavior;
import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.Kernel;
import dev.hadron.kernel.KernelBuilder;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.DefinitionProvider;
import io.smallrye.mutiny.Uni;

/** What a {@link TestKernel} is made with: hosts, definitions and a seed. */
public final class TestKernelBuilder {

    final KernelBuilder kernel = Kernel.builder();
    private final Definitions definitions = new Definitions();
    long seed;
    int loops = 2;

    TestKernelBuilder() {
        Long given = Long.getLong(TestKernel.SEED_PROPERTY);
        seed = given == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : given;
        kernel.definitions(definitions).host(HostOptions.of(Probe.HOST));
        definitions.add(Probe.ID, BodyKind.BEHAVIOR, Probe::begin);
    }

    /** The seed; that of the system property {@value TestKernel#SEED_PROPERTY}, else a new one each time, unless set. */
    public TestKernelBuilder seed(long everythingFollowsFrom) {
        seed = everythingFollowsFrom;
        return this;
    }

    /** How many event loops there are; 2 unless set, so that processes are near each other or not. */
    public TestKernelBuilder loops(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("a kernel needs at least one event loop, not " + count);
        }
        loops = count;
        return this;
    }

    /** A host with every default. */
    public TestKernelBuilder host(String id) {
        return host(HostOptions.of(id));
    }

    /** A host. */
    public TestKernelBuilder host(HostOptions options) {
        kernel.host(options);
        return this;
    }

    /** Defines processes of callbacks; counts before what providers define. */
    public TestKernelBuilder behavior(String id, Start<Behavior> start) {
        definitions.add(id, BodyKind.BEHAVIOR, (self, arguments) -> new Body.Callbacks(start.start(self, arguments)));
        return this;
    }

    /** Defines reactive processes; counts before what providers define. */
    public TestKernelBuilder uni(String id, Start<Uni<?>> start) {
        definitions.add(id, BodyKind.UNI, (self, arguments) -> new Body.Reactive(start.start(self, arguments)));
        return this;
    }

    /** Where more definitions come from; the first that knows an id answers. */
    public TestKernelBuilder definitions(DefinitionProvider provider) {
        kernel.definitions(new NonBlocking(provider));
        return this;
    }

    /** Sets what else a kernel is made with, such as {@link KernelBuilder#security}; loops, clock and choices are set here. */
    public TestKernelBuilder kernel(Consumer<KernelBuilder> more) {
        more.accept(kernel);
        return this;
    }

    /** Makes seeds that are near each other far apart: the first chances of {@link Random} are else much the same. */
    static long spread(long seed) {
        return seed * 0x9E3779B97F4A7C15L;
    }

    /** Makes the kernel. */
    public TestKernel start() {
        return new TestKernel(this, new Random(spread(seed)));
    }
}
