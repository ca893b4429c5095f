package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessOptions;

@Tag("R8.6")
class EventsTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R8.1")
    void askingAgainGivesTheSameChannel() {
        assertThat(reader.<Boolean> call(self -> self.events() == self.events())).isTrue();
        assertThat(reader.<String> call(self -> self.events().topic())).isEqualTo("@events");
    }

    @Test
    void thereAreThreeKinds() {
        assertThat(ProcessEvent.class.isSealed()).isTrue();
        assertThat(ProcessEvent.class.getPermittedSubclasses()).containsExactlyInAnyOrder(ProcessEvent.Cancel.class,
                ProcessEvent.Exit.class, ProcessEvent.LinkDown.class).allMatch(Class::isRecord);
        assertThat(ProcessEvent.CANCEL).isEqualTo("pid.cancel");
        assertThat(ProcessEvent.EXIT).isEqualTo("pid.exit");
        assertThat(ProcessEvent.LINK_DOWN).isEqualTo("pid.link.down");
    }

    @Test
    @Tag("R8.2")
    void theyWaitInTheirOrderUntilTheyAreAskedFor() {
        Puppet ends = Puppet.of(node);
        Puppet fails = Puppet.of(node);
        reader.call(self -> {
            self.options(new ProcessOptions(true));
            self.monitor(ends.pid);
            self.link(fails.pid);
            return null;
        });
        node.processes.cancel(reader.pid);
        ends.tell(self -> self.end(7));
        TestNode.get(ends.end);
        Puppet.pingAll(node);
        fails.crash(new IllegalStateException("boom"));
        TestNode.get(fails.end);
        Puppet.pingAll(node);

        assertThat(next().kind()).isEqualTo("pid.cancel");
        ProcessEvent.Exit exit = (ProcessEvent.Exit) next();
        assertThat(exit.from()).isEqualTo(ends.pid);
        assertThat(exit.result()).isEqualTo(new ExitResult.Value(7));
        ProcessEvent.LinkDown down = (ProcessEvent.LinkDown) next();
        assertThat(down.from()).isEqualTo(fails.pid);
        assertThat(((ExitResult.Failure) down.result()).error().kind()).isEqualTo(ErrorKind.INTERNAL);
        assertThat(((ExitResult.Failure) down.result()).error().message()).isEqualTo("boom");
    }

    @Test
    @Tag("R6.5")
    void oneThatWaitsIsGoneOnceItsRelationIsTakenBack() {
        Puppet first = Puppet.of(node);
        Puppet second = Puppet.of(node);
        reader.call(self -> {
            self.monitor(first.pid);
            self.monitor(second.pid);
            return null;
        });
        node.processes.terminate(first.pid);
        TestNode.get(first.end);
        Puppet.pingAll(node);
        reader.call(self -> {
            self.unmonitor(first.pid);
            return null;
        });
        node.processes.terminate(second.pid);

        assertThat(next().from()).isEqualTo(second.pid);
    }

    private ProcessEvent next() {
        return reader.await(self -> self.events().receive());
    }
}
