package dev.hadron.deployment.guides;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** What the tests of all pages need. */
public final class Guide {

    public static final Duration SOON = Duration.ofSeconds(10);

    private Guide() {
    }

    /** An application of these classes, with the host that the pages use. */
    public static QuarkusUnitTest application(Class<?>... classes) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(classes).addClass(Guide.class))
                .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "2");
    }

    /** The end of a process that is alive now. */
    public static Uni<ProcessEvent.Exit> endOf(Processes processes, Pid pid) {
        Uni<ProcessEvent.Exit> end = processes.watch(pid).memoize().indefinitely();
        end.subscribe().with(exit -> {
        }, failure -> {
        });
        return end;
    }

    public static <T> T soon(Uni<T> uni) {
        return uni.await().atMost(SOON);
    }

    /** What a call fails with. */
    public static ProcessException failure(Runnable call) {
        return catchThrowableOfType(ProcessException.class, call::run);
    }
}
