package dev.hadron.deployment.service;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.runtime.service.ServiceInfo;
import dev.hadron.runtime.service.Services;
import dev.hadron.supervisor.ChildState;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.QuarkusUnitTest;

/** Services from the start of an application to its end. */
class ServicesTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final ServiceLines LINES = new ServiceLines();

    private static String service(String id, String... more) {
        String key = "quarkus.hadron.service.\"app\\:" + id + "\".";
        return Stream.concat(
                Stream.of("definition=app:service", "host=app:processes", "name=" + id, "initial-delay=50ms"),
                Stream.of(more)).map(line -> key + line + "\n").collect(Collectors.joining());
    }

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Journal.class, ServiceLines.class)
                    .addAsResource(new StringAsset("quarkus.hadron.host.\"app\\:processes\".event-loops=1\n"
                            + service("a", "args=a,1", "depends-on=app:main", "required=true")
                            + service("b", "args=b,2", "depends-on=app:c") + service("c", "args=c,3")
                            + """
                                    quarkus.hadron.supervisor."app\\:main".children=app:c,app:b
                                    quarkus.hadron.supervisor."app\\:main".strategy=rest-for-one
                                    quarkus.hadron.supervisor."app\\:main".intensity=100
                                    quarkus.hadron.supervisor."app\\:main".host=app:processes
                                    """), "application.properties"))
            .setBeforeAllCustomizer(LINES::start)
            .setAfterUndeployListener(() -> assertThat(LINES.lines()).endsWith("stop a", "stop b", "stop c"));

    @Inject
    Services services;
    @Inject
    Journal journal;
    @Inject
    Processes processes;
    @Inject
    MeterRegistry registry;

    @Test
    void startCrashAndAreStartedAgain() {
        awaitState("app:a", ChildState.RUNNING);
        assertThat(journal.starts).containsExactly("application", "c3", "b2", "a1");
        assertThat(services.list()).extracting(ServiceInfo::id).containsExactly("app:c", "app:b", "app:a");
        assertThat(services.find("app:b").supervisor()).isEqualTo("app:main");
        assertThat(services.find("app:a").pid()).isEqualTo(processes.lookup("a"));
        get("/q/health/ready").then().statusCode(200);

        journal.broken.set(true);
        processes.send("a", "crash");
        await().atMost(LONG).until(() -> services.find("app:a").restarts() >= 2);
        get("/q/health/ready").then().statusCode(503)
                .body(containsString("\"app:a\": \"")).body(containsString("a is broken"));
        assertThat(meter("hadron.service.restarts")).isGreaterThanOrEqualTo(2);
        journal.broken.set(false);
        awaitState("app:a", ChildState.RUNNING);
        assertThat(meter("hadron.service.state", "state", "running")).isEqualTo(1);
        assertThat(meter("hadron.service.state", "state", "failed")).isZero();
        assertThat(meter("hadron.service.backoff")).isZero();
        get("/q/health/ready").then().statusCode(200);

        assertThat(services.stop("app:a").await().atMost(LONG).state()).isEqualTo(ChildState.STOPPED);
        get("/q/health/ready").then().statusCode(503).body(containsString("\"app:a\": \"stopped"));
        assertThat(services.start("app:a").await().atMost(LONG).pid()).isNotNull();
        awaitState("app:a", ChildState.RUNNING);

        journal.starts.clear();
        processes.send("c", "crash");
        await().atMost(LONG).until(() -> journal.starts, List.of("c3", "b2")::equals);
        awaitState("app:b", ChildState.RUNNING);
        assertThatThrownBy(() -> services.find("app:x")).isInstanceOf(ProcessException.class)
                .hasMessage("service not found: app:x");
    }

    private void awaitState(String id, ChildState state) {
        await(id).atMost(LONG).until(() -> services.find(id).state(), state::equals);
    }

    private double meter(String name, String... tags) {
        return registry.get(name).tags("service", "app:a", "definition", "app:service", "host", "app:processes").tags(tags)
                .meter().measure().iterator().next().getValue();
    }
}
