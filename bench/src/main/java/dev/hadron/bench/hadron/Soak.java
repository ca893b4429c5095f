package dev.hadron.bench.hadron;

import static dev.hadron.bench.hadron.Defined.behavior;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.bench.Heap;
import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.Kernel;
import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.Supervisors;

/**
 * Spawns, names, sets timers, crashes, restarts, cancels and terminates at full speed, and prints every so often what is left
 * of it in memory: all of that should stay where it is from the second minute on.
 */
public final class Soak {

    private static final Logger LOG = Logger.getLogger("dev.hadron");
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
        LOG.setLevel(Level.OFF);
        Node node = Node.of(Node.DEFAULTS, behavior("soak:driver", (self, given) -> new Driver(self, (int) given[0])),
                behavior("soak:crashing", Soak::crash), behavior("soak:child", Soak::child));
        Kernel kernel = node.kernel;
        Supervisors.start(kernel.processes(), Supervisor.of("soak:root").withIntensity(RestartIntensity.UNLIMITED)
                .withChildren(IntStream.range(0, CRASHING).mapToObj(Soak::crashing).toList()), Node.HOST);
        for (int i = 0; i < DRIVERS; i++) {
            kernel.processes().spawn("soak:driver", Node.HOST, i);
        }
        System.out.println("seconds,heap MB,threads,handles,processes,names,spawned,failed,terminated,timed out");
        for (long second = 0; second <= seconds; second += SECONDS_BETWEEN_LOOKS) {
            System.out.println(second + "," + look(kernel));
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
        }
        node.close();
        System.out.println("stopped," + look(kernel));
    }

    private static ChildSpec crashing(int number) {
        return ChildSpec.of("crashing-" + number, "soak:crashing", Node.HOST).withRestart(Restart.PERMANENT)
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

    private static Behavior crash(Self self, Object[] arguments) {
        self.sendAfter(Duration.ofMillis(2), "crash");
        return message -> {
            throw new IllegalStateException("as it should");
        };
    }

    /** Has a timer that never fires, and must go with it. */
    private static Behavior child(Self self, Object[] arguments) {
        self.sendAfter(Duration.ofHours(1), "never");
        return message -> {
        };
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
                Pid child = self.withContext(Map.of()).withName(name).spawnMonitored("soak:child", Node.HOST);
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
