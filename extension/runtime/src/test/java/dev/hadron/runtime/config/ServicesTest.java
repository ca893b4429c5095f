package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;
import io.smallrye.config.SmallRyeConfig;

/** Services and supervisors as configuration declares them. */
class ServicesTest {

    private static final String HOST = "quarkus.hadron.host.\"app\\:processes\".max-processes=1000\n";

    /** The tree of lines, whose {@code +} stands for the prefix. */
    private static ServiceTree tree(String lines) {
        return tree(Configs.of(HOST + lines.replace("+", "quarkus.hadron.")));
    }

    private static ServiceTree tree(SmallRyeConfig config) {
        Configs.check(config);
        return HadronConfiguration.services(config, Configs.DEFINITIONS);
    }

    private static String service(String id, String... more) {
        StringBuilder lines = new StringBuilder();
        for (String line : List.of("definition=app\\:log", "host=app\\:processes")) {
            lines.append("+service.\"app\\:").append(id).append("\".").append(line).append('\n');
        }
        for (String line : more) {
            lines.append("+service.\"app\\:").append(id).append("\".").append(line).append('\n');
        }
        return lines.toString();
    }

    @Test
    void noneIsFine() {
        assertThat(tree("")).isEqualTo(new ServiceTree(null, "", List.of()));
    }

    @Test
    void everyKeyOfAServiceCounts() {
        ServiceTree tree = tree("""
                +service."app\\:counter".definition=app:counter
                +service."app\\:counter".host=app:processes
                +service."app\\:counter".args=40
                +service."app\\:counter".name=visits
                +service."app\\:counter".restart=permanent
                +service."app\\:counter".initial-delay=2s
                +service."app\\:counter".max-delay=1m
                +service."app\\:counter".backoff-factor=1.5
                +service."app\\:counter".jitter=0
                +service."app\\:counter".stop-timeout=0s
                +service."app\\:counter".required=true
                """);
        assertThat(tree.root().children()).containsExactly(new ChildSpec("app:counter", "app:counter", "app:processes",
                List.of(40L), "visits", Restart.PERMANENT, new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(1), 1.5, 0),
                Duration.ZERO, Set.of()));
        assertThat(tree.root().intensity()).isEqualTo(RestartIntensity.UNLIMITED);
        assertThat(tree.host()).isEqualTo("app:processes");
        assertThat(tree.services()).containsExactly(new ServiceTree.Service("app:counter", "app:counter", "app:processes",
                Restart.PERMANENT, List.of("hadron:root"), true));
    }

    @Test
    void theRestHasDefaults() {
        assertThat(tree(service("a")).root().children())
                .containsExactly(ChildSpec.of("app:a", "app:log", "app:processes"));
    }

    @Test
    void argumentsHaveTheTypesOfTheParameters() {
        ServiceTree tree = tree(service("a", "definition=app:many", "args=a\\\\, b, 2.5, true, PERMANENT, 1m30s, x"));
        assertThat(tree.root().children().get(0).arguments()).containsExactly("a, b", 2.5, true, Restart.PERMANENT,
                Duration.ofSeconds(90), 'x');
    }

    @Test
    void startInTheOrderOfTheirDependencies() {
        ServiceTree tree = tree(service("a", "depends-on=app:c") + service("b") + service("c", "depends-on=app:b, app:d")
                + service("d"));
        assertThat(tree.services()).extracting(ServiceTree.Service::id).containsExactly("app:b", "app:d", "app:c", "app:a");
        assertThat(tree.root().children()).extracting(ChildSpec::dependsOn).containsExactly(Set.of(), Set.of(),
                Set.of("app:b", "app:d"), Set.of("app:c"));
    }

    @Test
    void everyKeyOfASupervisorCounts() {
        ServiceTree tree = tree(service("a", "depends-on=app:c") + service("b") + service("c", "depends-on=app:b")
                + """
                        +supervisor."app\\:main".strategy=rest-for-one
                        +supervisor."app\\:main".intensity=3
                        +supervisor."app\\:main".period=1m
                        +supervisor."app\\:main".children=app:sub,app:a
                        +supervisor."app\\:main".host=app:processes
                        +supervisor."app\\:main".name=main
                        +supervisor."app\\:main".initial-delay=5s
                        +supervisor."app\\:sub".children=app:c
                        +supervisor."app\\:sub".host=app:processes
                        """);
        assertThat(tree.root().children()).extracting(ChildSpec::id).containsExactly("app:b", "app:main");
        ChildSpec child = tree.root().children().get(1);
        assertThat(child.dependsOn()).as("its branch depends on another").containsExactly("app:b");
        assertThat(child.name()).isEqualTo("main");
        assertThat(child.restart()).isEqualTo(Restart.PERMANENT);
        assertThat(child.backoff().initialDelay()).isEqualTo(Duration.ofSeconds(5));
        Supervisor main = (Supervisor) child.arguments().get(0);
        assertThat(main.strategy()).isEqualTo(RestartStrategy.REST_FOR_ONE);
        assertThat(main.intensity()).isEqualTo(RestartIntensity.of(3, Duration.ofMinutes(1)));
        assertThat(main.children()).extracting(ChildSpec::id).containsExactly("app:sub", "app:a");
        assertThat(main.children().get(1).dependsOn()).containsExactly("app:sub");
        assertThat(tree.services()).extracting(ServiceTree.Service::supervisors).containsExactly(List.of("hadron:root"),
                List.of("app:sub", "app:main", "hadron:root"), List.of("app:main", "hadron:root"));
    }

    @Test
    void theEnvironmentOverrides() {
        SmallRyeConfig config = Configs.of(HOST + service("a").replace("+", "quarkus.hadron."),
                Map.of("QUARKUS_HADRON_SERVICE__APP_A__RESTART", "temporary"));
        assertThat(tree(config).root().children().get(0).restart()).isEqualTo(Restart.TEMPORARY);
    }
}
