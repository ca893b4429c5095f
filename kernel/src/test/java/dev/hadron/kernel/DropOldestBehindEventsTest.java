package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** The oldest message is dropped wherever events wait, in front of it or behind; no event is, and each is passed over once. */
@Tag("R2.5")
class DropOldestBehindEventsTest {

    private static final int CAPACITY = 2;

    private final List<Object> seen = new ArrayList<>();
    private final ManualNode node = ManualNode.of(1, new TestDefinitions().behavior("t:keeper", (self, a) -> new Keeper()),
            builder -> builder.host(HostOptions.of(ManualNode.HOST).withMailbox(CAPACITY, OverflowPolicy.DROP_OLDEST)
                    .withSlice(1, HostOptions.DEFAULT_SLICE_TIME)));

    private final class Keeper implements Behavior {
        @Override
        public void onMessage(Message message) {
            seen.add(message.payload());
        }

        @Override
        public void onEvent(Self self, ProcessEvent event) {
            seen.add(event.kind());
        }
    }

    @Test
    void messagesGoAndEventsStay() {
        try (node) {
            Pid pid = node.spawn("t:keeper");
            cancel(pid);
            cancel(pid);
            send(pid, 1, 2, 3, 4);
            cancel(pid);
            send(pid, 5);
            Process process = node.kernel.find(pid);
            assertThat(process.rare().passed).isInstanceOf(Event.class);
            node.run();
            assertThat(seen).containsExactly("pid.cancel", "pid.cancel", 4, "pid.cancel", 5);
            assertThat(process.rare().passed).isNull();

            seen.clear();
            send(pid, 6, 7);
            cancel(pid);
            send(pid, 8, 9);
            node.run();
            assertThat(seen).containsExactly("pid.cancel", 8, 9);
        }
    }

    @Test
    void alsoWhileTheEventsAreRead() {
        try (node) {
            Pid pid = node.spawn("t:keeper");
            cancel(pid);
            send(pid, 1, 2, 3);
            node.loops.get(0).step();
            cancel(pid);
            send(pid, 4, 5);
            node.run();
            assertThat(seen.subList(seen.size() - 2, seen.size())).containsExactly(4, 5);
            assertThat(seen).filteredOn("pid.cancel"::equals).hasSize(2);
        }
    }

    private void cancel(Pid pid) {
        node.loops.get(0).enter(() -> node.processes.cancel(pid));
    }

    /** Sends on the loop of the process, by the short way. */
    private void send(Pid pid, Object... payloads) {
        node.loops.get(0).enter(() -> {
            for (Object payload : payloads) {
                node.processes.send(pid, "t", payload);
            }
        });
    }
}
