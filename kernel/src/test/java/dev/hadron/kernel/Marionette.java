package dev.hadron.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.provider.Arguments;

import dev.hadron.Behavior;
import dev.hadron.Channel;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Program;
import dev.hadron.spi.Progress;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;
import io.smallrye.mutiny.Uni;

/** A process of any kind of body, that does what the test tells it and keeps what its bodies read, one after the other. */
final class Marionette {

    final Pid pid;
    final CompletableFuture<ProcessEvent.Exit> end;
    final Queue<Object> payloads = new ConcurrentLinkedQueue<>();
    final Queue<ProcessEvent> events = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Self> bodies = new LinkedBlockingQueue<>();
    private final TestNode node;

    private Marionette(TestNode node, BodyKind kind) {
        this.node = node;
        node.definitions.behavior(id(BodyKind.BEHAVIOR), (self, a) -> begun(self, a).new Life(self))
                .uni(id(BodyKind.UNI), (self, a) -> begun(self, a).live(self))
                .stepped(id(BodyKind.STEPPED), (self, a) -> begun(self, a).new Steps((SteppedSelf) self))
                .blocking(id(BodyKind.BLOCKING), (self, a) -> begun(self, a).liveBlocking(self));
        this.pid = node.spawn(id(kind), this);
        this.end = node.processes.watch(pid).subscribeAsCompletionStage();
        begun();
    }

    static Marionette of(TestNode node, BodyKind kind) {
        return new Marionette(node, kind);
    }

    /** The definition of this kind; its processes take a marionette as their argument. */
    static String id(BodyKind kind) {
        return "marionette:" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Each kind of body with each. */
    static Stream<Arguments> pairs() {
        return Arrays.stream(BodyKind.values())
                .flatMap(from -> Arrays.stream(BodyKind.values()).map(to -> Arguments.of(from, to)));
    }

    private static Marionette begun(Self self, Object[] arguments) {
        Marionette marionette = (Marionette) arguments[0];
        marionette.bodies.add(self);
        return marionette;
    }

    /** Waits for the next body to begin. */
    Self begun() {
        return next(bodies);
    }

    static <T> T next(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Has code run in the process, as a message, and does not wait for it. */
    void tell(Puppet.Callback code) {
        node.processes.send(pid, "run", code);
    }

    /** Runs code in the process and answers what it returns or throws; the process goes on. */
    <T> T call(TestNode.Inside<T> code) {
        CompletableFuture<Object> result = new CompletableFuture<>();
        tell(self -> {
            try {
                result.complete(code.run(self));
            } catch (ProcessException e) {
                result.complete(e);
            }
        });
        if (TestNode.get(result) instanceof ProcessException failure) {
            throw failure;
        }
        @SuppressWarnings("unchecked") // what the code returns
        T value = (T) result.join();
        return value;
    }

    /** Holds the body in a callback until the latch is released. */
    void hold(CountDownLatch release) {
        CountDownLatch held = new CountDownLatch(1);
        tell(self -> {
            held.countDown();
            Puppet.await(release);
        });
        Puppet.await(held);
    }

    /** Upgrades the process and waits for the new body. */
    Self upgrade(BodyKind to) {
        tell(self -> self.upgrade(id(to), this));
        return begun();
    }

    /** How the process has ended; waits for it. */
    ProcessException error() {
        return ((dev.hadron.ExitResult.Failure) TestNode.get(end).result()).error();
    }

    private void read(Self self, Message message) throws Exception {
        if (message.payload() instanceof Puppet.Callback code) {
            code.run(self);
        } else {
            payloads.add(String.valueOf(message.payload()));
        }
    }

    private Uni<Void> live(Self self) {
        self.events().receive().repeat().indefinitely().subscribe().with(events::add, failure -> {
        });
        return self.inbox().receive().invoke(message -> TestNode.uncheck(() -> {
            read(self, message);
            return null;
        })).repeat().indefinitely().collect().last().replaceWithVoid();
    }

    private Object liveBlocking(Self self) throws Exception {
        self.events().receive().repeat().indefinitely().subscribe().with(events::add, failure -> {
        });
        while (true) {
            read(self, self.inbox().receive().await().indefinitely());
        }
    }

    private final class Life implements Behavior {
        private final Self self;

        Life(Self self) {
            this.self = self;
        }

        @Override
        public void onMessage(Message message) throws Exception {
            read(self, message);
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            events.add(event);
        }
    }

    private final class Steps implements Program {
        private final SteppedSelf self;
        private boolean waiting;

        Steps(SteppedSelf self) {
            this.self = self;
        }

        @Override
        public Progress step() {
            Object next = self.poll(self.events());
            if (next instanceof ProcessEvent event) {
                events.add(event);
                return Progress.MORE;
            }
            next = self.poll(self.inbox());
            if (next instanceof Message message) {
                TestNode.uncheck(() -> {
                    read(self, message);
                    return null;
                });
                return Progress.MORE;
            }
            waitForAny();
            return Progress.WAITING;
        }

        private void waitForAny() {
            if (!waiting) {
                waiting = true;
                self.receive(self.events(), new Next<ProcessEvent>(events::add));
                self.receive(self.inbox(), new Next<Message>(message -> TestNode.uncheck(() -> {
                    read(self, message);
                    return null;
                })));
            }
        }

        /** Waits for one item after the other. */
        private final class Next<T> implements Receiver<T> {
            private final Consumer<T> reader;

            Next(Consumer<T> reader) {
                this.reader = reader;
            }

            @Override
            public boolean claim() {
                return true;
            }

            @Override
            @SuppressWarnings("unchecked")
            public void item(T item) {
                Channel<T> channel = (Channel<T>) (item instanceof Message ? self.inbox() : self.events());
                self.receive(channel, this);
                reader.accept(item);
            }

            @Override
            public void fail(Throwable failure) {
                // The end of this body.
            }
        }
    }
}
