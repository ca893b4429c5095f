package dev.hadron.kernel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/**
 * A kernel on a Vert.x of its own, for one test. {@link #inside} runs a piece of code as a process: what the code returns, or
 * throws, is what the test gets.
 */
final class TestNode implements AutoCloseable {

    static final String HOST = "app:processes";
    static final Duration LONG = Duration.ofSeconds(20);

    final Vertx vertx;
    final Kernel kernel;
    final Processes processes;
    final TestDefinitions definitions;

    /** A piece of code that runs in a process. */
    interface Inside<T> {
        T run(Self self) throws Exception;
    }

    private TestNode(int loops, TestDefinitions definitions, Consumer<KernelBuilder> more) {
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        this.definitions = definitions;
        KernelBuilder builder = Kernel.builder().loops(VertxLoops.of(vertx)).definitions(definitions);
        more.accept(builder);
        this.kernel = builder.start();
        this.processes = kernel.processes();
        definitions.behavior("test:inside", (self, arguments) -> {
            Inside<?> code = (Inside<?>) arguments[0];
            self.end(code.run(self));
            return message -> {
            };
        });
    }

    /** A node of so many loops with the host {@link #HOST}. */
    static TestNode of(int loops, TestDefinitions definitions) {
        return new TestNode(loops, definitions, builder -> builder.host(HostOptions.of(HOST)));
    }

    /** A node of so many loops, built further by the test. */
    static TestNode of(int loops, TestDefinitions definitions, Consumer<KernelBuilder> more) {
        return new TestNode(loops, definitions, more);
    }

    /** Runs code in a process of its own and answers what it returns. */
    <T> T inside(Inside<T> code) {
        return processes.<T> exec("test:inside", HOST, code).await().atMost(LONG);
    }

    Pid spawn(String definition, Object... arguments) {
        return processes.spawn(definition, HOST, arguments);
    }

    /** Waits for a process's end. */
    ProcessEvent.Exit end(Pid pid) {
        return processes.watch(pid).await().atMost(LONG);
    }

    /** Waits for what a process completes. */
    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("nothing came within " + LONG, e);
        }
    }

    @Override
    public void close() {
        kernel.stop(Duration.ZERO).await().atMost(LONG);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** A behaviour that ignores everything and never ends by itself. */
    static Behavior deaf() {
        return new Behavior() {
            @Override
            public void onMessage(Message message) {
                // deaf
            }

            @Override
            public void onEvent(Self self, ProcessEvent event) {
                // deaf
            }
        };
    }

    static <T> T uncheck(Callable<T> code) {
        try {
            return code.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The names that a process has, or its PID alone is left with. */
    static List<String> namesOf(Pid pid) {
        Contact contact = ((LocalPid) pid).contact();
        return contact == null ? List.of() : contact.names();
    }
}
