package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.SupervisorRef;
import dev.hadron.supervisor.Supervisors;
import io.smallrye.mutiny.Uni;

/** The examples of {@code docs/guides-supervision.md} work, and are those that stand here. */
class SupervisionGuideTest {

    private static Pid start(Processes processes) {
        Supervisor orders = Supervisor.of("app:orders")
                .withStrategy(RestartStrategy.REST_FOR_ONE)
                .withIntensity(RestartIntensity.of(3, Duration.ofSeconds(10)))
                .withChildren(
                        ChildSpec.of("store", "app:store", "app:processes"),
                        ChildSpec.of("intake", "app:intake", "app:processes", "orders").withName("orders")
                                .withRestart(Restart.PERMANENT).dependingOn("store"));
        return Supervisors.start(processes, orders, "app:processes");
    }

    private static Uni<ChildInfo> add(Processes processes, Pid supervisor) {
        SupervisorRef orders = Supervisors.of(processes, supervisor);
        Uni<ChildInfo> started = orders
                .startChild(ChildSpec.of("order-7", "app:order", "app:processes", 7L).withRestart(Restart.TEMPORARY));
        return started;
    }

    @Test
    void work() {
        try (Supervised test = new Supervised()) {
            test.definitions.behavior("app:store", (self, arguments) -> TestNode.deaf())
                    .behavior("app:intake", (self, arguments) -> TestNode.deaf())
                    .behavior("app:order", (self, arguments) -> TestNode.deaf());
            Pid supervisor = start(test.node.processes);
            test.advance(Duration.ofSeconds(1));
            assertThat(test.state("intake")).isEqualTo(ChildState.RUNNING);
            assertThat(test.node.processes.lookup("orders")).isEqualTo(test.children.get("intake").pid());
            assertThat(test.ask(add(test.node.processes, supervisor)).join().pid()).isNotNull();
            assertThat(test.ask(test.ref(supervisor).children()).join()).extracting("id").containsExactly("store", "intake",
                    "order-7");
        }
    }

    @Test
    void areCopied() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        String here = Files.readString(
                root.resolve("kernel/src/test/java/dev/hadron/kernel/SupervisionGuideTest.java")).replaceAll("(?m)^ +", "");
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(root.resolve("docs/guides-supervision.md")));
        int blocks = 0;
        while (block.find()) {
            assertThat(here).contains(block.group(1).replaceAll("(?m)^ +", ""));
            blocks++;
        }
        assertThat(blocks).isEqualTo(2);
    }
}
