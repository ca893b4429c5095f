package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.spi.Progress;

/**
 * A process with a mailbox of {@link #CAPACITY} that reads nothing but what {@link #take} tells it to; it listens to the topic
 * "heard".
 */
final class SmallMailbox implements AutoCloseable {

    static final int CAPACITY = 5;
    private static final String HOST = "app:small";
    private static final String ID = "test:small";

    final TestNode node;
    final Pid pid;
    private final AtomicInteger loop = new AtomicInteger();
    private final BlockingQueue<Object> taken = new LinkedBlockingQueue<>();
    private final CompletableFuture<Self> self = new CompletableFuture<>();

    SmallMailbox(OverflowPolicy policy) {
        this(policy, HostOptions.DEFAULT_MAILBOX_MEMORY);
    }

    SmallMailbox(OverflowPolicy policy, long memory) {
        node = TestNode.of(2, new TestDefinitions(),
                builder -> builder.host(HostOptions.of(TestNode.HOST)).placement((parent, shards, load) -> loop.get())
                        .host(HostOptions.of(HOST).withMailbox(CAPACITY, policy).withMailboxMemory(memory)));
        node.definitions.uni(ID, (me, a) -> {
            self.complete(me);
            Channel<Object> heard = me.listen("heard");
            return me.events().receive().chain(event -> ((ProcessEvent.Cancel) event).deadline() != null ? heard.receive()
                    : me.inbox().receive().map(Message::payload)).invoke(taken::add).repeat().indefinitely().collect().last();
        });
        pid = spawn(node.processes);
        TestNode.get(self);
    }

    /** Spawns one more such process, on the first loop. */
    static Pid spawn(Processes processes) {
        return processes.spawn(ID, HOST);
    }

    /** Sends the numbers from 0 in one go and answers how many were accepted. */
    int send(Sender sender, String topic, int count) {
        loop.set(sender == Sender.ON_ANOTHER_LOOP ? 1 : 0);
        switch (sender) {
            case NO_PROCESS:
                return send(node.processes, pid, topic, count);
            case ITSELF:
                CompletableFuture<Integer> accepted = new CompletableFuture<>();
                TestNode.get(self).executor().execute(() -> accepted.complete(send(TestNode.get(self), pid, topic, count)));
                return TestNode.get(accepted);
            case ON_A_THREAD_OF_ITS_OWN:
                return send(Puppet.of(node).call(me -> me), pid, topic, count);
            default:
                return Puppet.of(node).call(me -> send(me, pid, topic, count));
        }
    }

    /** Has a program on a loop send payloads in one go and answers how many were accepted. */
    int sendFromProgram(int onLoop, Object... payloads) {
        return TestNode.get(program(onLoop, payloads));
    }

    /** Starts a program on a loop that sends payloads in one go and answers how many were accepted. */
    CompletableFuture<Integer> program(int onLoop, Object... payloads) {
        loop.set(onLoop);
        CompletableFuture<Integer> accepted = new CompletableFuture<>();
        node.definitions.stepped("test:program",
                (program, a) -> () -> {
                    accepted.complete(send(program, pid, "t", payloads));
                    return new Progress.Done(null);
                });
        node.spawn("test:program");
        return accepted;
    }

    static int send(Processes from, Pid to, String topic, int count) {
        return send(from, to, topic, IntStream.range(0, count).boxed().toArray());
    }

    private static int send(Processes from, Pid to, String topic, Object... payloads) {
        int accepted = 0;
        for (Object payload : payloads) {
            try {
                from.send(to, topic, payload);
                accepted++;
            } catch (ProcessException e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
                assertThat(e.retryable()).isTrue();
            }
        }
        return accepted;
    }

    /** Has the process receive one message that no listener claims. */
    Object take() {
        node.processes.cancel(pid);
        return taken();
    }

    /** Has the process receive one message of the topic "heard". */
    Object takeHeard() {
        node.processes.cancel(pid, Duration.ofDays(1));
        return taken();
    }

    private Object taken() {
        return TestNode.uncheck(() -> taken.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS));
    }

    /** How many messages wait, once all have been taken in. */
    int unread() {
        Puppet.pingAll(node);
        return node.kernel.inspector().process(pid.toString()).await().atMost(TestNode.LONG).mailbox();
    }

    GroupMeters meters() {
        return node.kernel.inspector().groups().stream().filter(group -> group.definition().equals(ID)).findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        node.close();
    }
}
