package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.spi.Progress;
import dev.hadron.spi.SteppedSelf;

/** How programs that are stepped read their channels. */
class SteppedChannelsTest {

    private final TestDefinitions definitions = new TestDefinitions().stepped("t:waits", (self, arguments) -> {
        this.self = (SteppedSelf) self;
        return () -> Progress.WAITING;
    });
    private final ManualNode node = ManualNode.of(definitions);
    private final Pid pid = node.spawn("t:waits");
    private SteppedSelf self;

    @AfterEach
    void close() {
        node.close();
    }

    /** Runs code as the process's own. */
    private void inside(Consumer<SteppedSelf> code) {
        self.executor().execute(() -> code.accept(self));
        node.run();
    }

    @Test
    @Tag("R8.2")
    void takesWhatWaitsAtOnce() {
        node.processes.send(pid, "t", 1);
        node.processes.send(pid, "u", 2);
        node.run();
        inside(me -> {
            Channel<Object> listener = me.listen("u");
            assertThat(((Message) me.poll(me.inbox())).payload()).isEqualTo(1);
            assertThat(me.poll(me.inbox())).isSameAs(SteppedSelf.NOTHING);
            assertThat(me.poll(listener)).isEqualTo(2);
        });
        assertThat(node.kernel.find(pid).received()).isEqualTo(2);
    }

    @Test
    @Tag("R8.3")
    void aPayloadMayBeNothing() {
        node.processes.send(pid, "t");
        node.run();
        inside(me -> assertThat(me.poll(me.listen("t"))).isNull());
    }

    @Test
    @Tag("R8.2")
    void aReceiverGetsTheNextItemAndNoMore() {
        Reading<?>[] reading = new Reading<?>[2];
        inside(me -> reading[0] = Reading.of(me, me.inbox()));
        inside(me -> reading[1] = Reading.of(me, me.inbox()));
        for (int i = 1; i <= 3; i++) {
            node.processes.send(pid, "t", i);
        }
        node.run();

        assertThat(reading[0].got).singleElement().extracting(message -> ((Message) message).payload()).isEqualTo(1);
        assertThat(reading[1].got).singleElement().extracting(message -> ((Message) message).payload()).isEqualTo(2);
        inside(me -> assertThat(((Message) me.poll(me.inbox())).payload()).isEqualTo(3));
    }

    @Test
    void nobodyTakesAnItemPastThoseWhoWait() {
        Reading<?>[] reading = new Reading<?>[1];
        inside(me -> {
            reading[0] = Reading.of(me, me.inbox());
            me.send(me.pid(), "t", 1);
            assertThat(me.poll(me.inbox())).isSameAs(SteppedSelf.NOTHING);
        });
        assertThat(reading[0].got).hasSize(1);
    }

    @Test
    void whoWaitsNoMoreGetsNothing() {
        Reading<?>[] reading = new Reading<?>[2];
        inside(me -> {
            Reading<Message> forgotten = new Reading<>();
            me.receive(me.inbox(), forgotten);
            me.forget(me.inbox(), forgotten);
            reading[0] = forgotten;
            reading[1] = Reading.of(me, me.inbox());
            reading[1].wantNoMore();
        });
        node.processes.send(pid, "t", 1);
        node.run();

        assertThat(Arrays.asList(reading)).allMatch(each -> each.got.isEmpty());
        inside(me -> assertThat(((Message) me.poll(me.inbox())).payload()).isEqualTo(1));
    }

    @Test
    @Tag("R8.4")
    void aClosedChannelFailsThoseWhoWait() {
        Reading<?>[] reading = new Reading<?>[2];
        inside(me -> {
            Channel<Object> listener = me.listen("t");
            reading[0] = Reading.of(me, listener);
            me.unlisten(listener);
            reading[1] = Reading.of(me, listener);
        });
        assertThat(Arrays.asList(reading)).allMatch(each -> each.failed);
    }

    @Test
    @Tag("R6.5")
    void anEventThatIsNotToldAnyMoreIsPassedOver() {
        definitions.stepped("t:ends", (other, arguments) -> () -> new Progress.Done(1));
        inside(me -> me.spawnMonitored("t:ends", ManualNode.HOST));
        inside(me -> {
            me.events();
            for (Pid ended : node.kernel.find(pid).rare().relations.monitors().stream().map(entry -> entry.getKey()).toList()) {
                me.unmonitor(ended);
            }
            assertThat(me.poll(me.events())).isSameAs(SteppedSelf.NOTHING);
        });
    }

    @Test
    void channelsOfOthersAndCallsFromElsewhereAreRefused() {
        Pid other = node.spawn("t:waits");
        SteppedSelf second = self;
        assertThat(other).isNotEqualTo(pid);
        inside(me -> assertThatThrownBy(() -> me.poll(null)).isInstanceOfSatisfying(ProcessException.class,
                error -> assertThat(error.kind()).isEqualTo(ErrorKind.INVALID)));
        Channel<Message> theirs = node.onLoop(second::inbox);
        TestDefinitions more = definitions.stepped("t:reads", (me, arguments) -> {
            assertThatThrownBy(() -> ((SteppedSelf) me).poll(theirs)).hasMessageStartingWith("not a channel of this process");
            return () -> new Progress.Done("refused");
        });
        assertThat(more.ids()).contains("t:reads");
        assertThat(node.start(node.processes.exec("t:reads", ManualNode.HOST)).join()).isEqualTo("refused");
    }
}
