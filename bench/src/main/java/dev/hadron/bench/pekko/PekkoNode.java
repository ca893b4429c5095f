package dev.hadron.bench.pekko;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import com.typesafe.config.ConfigFactory;

/**
 * An actor system. Its dispatcher is the fork-join one that Pekko recommends, with one thread for each processor. An actor
 * handles up to 64 messages in its turn, as a Hadron process does, where Pekko's default is 5: its documentation says to set
 * the number to the workload. The mailboxes are typed actors' default, the unbounded one for a single consumer.
 */
final class PekkoNode implements AutoCloseable {

    static final int THROUGHPUT = Integer.getInteger("bench.pekko.throughput", 64);

    private final ActorSystem<Start> system;

    private record Start(Behavior<?> main) {
    }

    private PekkoNode(int threads) {
        String dispatcher = "{ type = Dispatcher, executor = fork-join-executor, throughput = " + THROUGHPUT
                + ", fork-join-executor { parallelism-min = %1$d, parallelism-max = %1$d } }";
        this.system = ActorSystem.create(Behaviors.receive((context, start) -> {
            context.spawnAnonymous(start.main);
            return Behaviors.same();
        }), "bench", ConfigFactory.parseString("pekko.loglevel = OFF, pekko.stdout-loglevel = OFF"
                + ", pekko.actor.default-dispatcher = " + dispatcher.formatted(threads)
                + ", one = " + dispatcher.formatted(1) + ", other = " + dispatcher.formatted(1))
                .withFallback(ConfigFactory.load()));
    }

    /** With one thread for each processor. */
    static PekkoNode of() {
        return new PekkoNode(Runtime.getRuntime().availableProcessors());
    }

    /** With one thread, where a message never wakes another one. */
    static PekkoNode ofOneThread() {
        return new PekkoNode(1);
    }

    /** A dispatcher of one thread of its own. */
    static Props one() {
        return DispatcherSelector.fromConfig("one");
    }

    /** Another dispatcher of one thread of its own. */
    static Props other() {
        return DispatcherSelector.fromConfig("other");
    }

    /** What the first actor of a program does; it completes the result. */
    interface Main<M> {
        Behavior<M> start(ActorContext<M> context, CompletableFuture<Long> result);
    }

    /** Runs an actor and waits for its result. */
    <M> long run(Main<M> main) throws Exception {
        CompletableFuture<Long> result = new CompletableFuture<>();
        system.tell(new Start(Behaviors.<M> setup(context -> main.start(context, result))));
        return result.get(5, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
