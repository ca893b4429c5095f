package dev.hadron.bench.soak;

import java.io.File;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Heap;
import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.Kernel;
import dev.hadron.kernel.VertxLoops;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.Supervisors;
import io.vertx.core.Vertx;

/**
 * Spawns, names, sets timers, crashes, restarts, cancels and terminates at full speed, and prints every so often what is left
 * of it
 * in memory: all of that should stay where it is from the second minute on.
 */
public final class Soak {

    private static final String HOST = "soak:host";
    private static final int DRIVERS = 8;
    private static final int CRASHING = 50;
    private static final int AT_ONCE = 20;
    private static final int SECONDS_BETWEEN_LOOKS = 15;

    private Soak() {
    }

    /** Runs for so many seconds as the first argument says, 600 where there is none. */
    public static void main(String... arguments) throws Exception {
        long seconds = arguments.length == 0 ? 600 : Long.parseLong(arguments[0]);
        // A line for each crash would measure the disk.
        Logger.getLogger("dev.hadron").setLevel(Level.OFF);
        Vertx vertx = Vertx.vertx();
        Kernel kernel = Kernel.builder().loops(VertxLoops.of(vertx)).host(HostOptions.of(HOST)).definitions(definitions())
                .start();
        Supervisors.start(kernel.processes(), Supervisor.of("soak:root").withIntensity(RestartIntensity.UNLIMITED)
                .withChildren(IntStream.range(0, CRASHING).mapToObj(Soak::crashing).toList()), HOST);
        for (int i = 0; i < DRIVERS; i++) {
            kernel.processes().spawn("soak:driver", HOST, i);
        }
        System.out.println("seconds,heap MB,threads,handles,processes,names,spawned,failed,terminated,timed out");
        for (long second = 0; second <= seconds; second += SECONDS_BETWEEN_LOOKS) {
            System.out.println(second + "," + look(kernel));
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
        }
        kernel.stop(Duration.ofSeconds(5)).await().atMost(Duration.ofSeconds(10));
        System.out.println("stopped," + look(kernel));
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static ChildSpec crashing(int number) {
        return ChildSpec.of("crashing-" + number, "soak:crashing", HOST).withRestart(Restart.PERMANENT)
                .withBackoff(new Backoff(Duration.ofMillis(1), Duration.ofMillis(20), 2, 0.1));
    }

    private static String look(Kernel kernel) {
        List<GroupMeters> groups = kernel.inspector().groups();
        String[] handles = new File("/proc/self/fd").list();
        return String.format(Locale.ROOT, "%.1f,%d,%d,%d,%d,%d,%d,%d,%d", Heap.used() / 1e6, Thread.activeCount(),
                handles == null ? -1 : handles.length, sum(groups, GroupMeters::alive), kernel.inspector().names().size(),
                sum(groups, GroupMeters::spawned), sum(groups, group -> group.ended(Outcome.FAILED)),
                sum(groups, group -> group.ended(Outcome.TERMINATED)), sum(groups, group -> group.ended(Outcome.TIMED_OUT)));
    }

    private static long sum(List<GroupMeters> groups, ToLongFunction<GroupMeters> part) {
        return groups.stream().mapToLong(part).sum();
    }

    private static DefinitionProvider definitions() {
        Map<String, Definition> byId = List.of(
                new Given("soak:driver", (self, arguments) -> new Driver(self, (int) arguments[0])),
                new Given("soak:crashing", (self, arguments) -> {
                    self.sendAfter(Duration.ofMillis(2), "crash");
                    return message -> {
                        throw new IllegalStateException("as it should");
                    };
                }),
                new Given("soak:child", (self, arguments) -> {
                    // One that never fires, and must go with its process.
                    self.sendAfter(Duration.ofHours(1), "never");
                    return message -> {
                    };
                })).stream().collect(Collectors.toMap(Definition::id, Function.identity()));
        return new DefinitionProvider() {
            @Override
            public Definition find(String id) {
                return byId.get(id);
            }

            @Override
            public Collection<String> ids() {
                return byId.keySet();
            }
        };
    }

    private interface Start {
        Behavior start(Self self, Object[] arguments);
    }

    private record Given(String id, Start code) implements Definition {

        @Override
        public BodyKind kind() {
            return BodyKind.BEHAVIOR;
        }

        @Override
        public Body start(Self self, Object[] arguments) {
            return new Body.Callbacks(code.start(self, arguments));
        }
    }

    /** Makes some children, does something to each, and goes on with the next. */
    private static final class Driver implements Behavior {

        private final Self self;
        private final int number;
        private long made;

        Driver(Self self, int number) {
            this.self = self;
            this.number = number;
            self.send(self.pid(), "more");
        }

        @Override
        public void onMessage(Message message) {
            for (int i = 0; i < AT_ONCE; i++) {
                String name = "child-" + number + "-" + made++;
                Pid child = self.withContext(Map.of()).withName(name).spawnMonitored("soak:child", HOST);
                self.send(name, "hello");
                switch (i % 4) {
                    case 0 -> self.terminate(child);
                    case 1 -> self.cancel(child);
                    case 2 -> self.cancel(child, Duration.ofSeconds(1));
                    default -> {
                        self.link(child);
                        self.unlink(child);
                        self.unmonitor(child);
                        self.terminate(child);
                    }
                }
            }
            self.sendAfter(Duration.ofMillis(1), "more");
        }
    }
}
