package dev.hadron.deployment.service;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.runtime.service.Services;
import dev.hadron.supervisor.ChildState;
import io.quarkus.test.QuarkusUnitTest;

/** What a service is said to do when its supervisor has ended. */
class SupervisorEndsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Journal.class).addAsResource(new StringAsset("""
                    quarkus.hadron.host."app\\:processes".event-loops=1
                    quarkus.hadron.service."app\\:a".definition=app:service
                    quarkus.hadron.service."app\\:a".host=app:processes
                    quarkus.hadron.service."app\\:a".args=a,1
                    quarkus.hadron.service."app\\:a".name=a
                    quarkus.hadron.service."app\\:a".required=true
                    quarkus.hadron.supervisor."app\\:main".children=app:a
                    quarkus.hadron.supervisor."app\\:main".intensity=0
                    quarkus.hadron.supervisor."app\\:main".host=app:processes
                    quarkus.hadron.supervisor."app\\:main".name=main
                    quarkus.hadron.supervisor."app\\:main".initial-delay=5s
                    quarkus.hadron.supervisor."app\\:main".backoff-factor=1
                    """), "application.properties"));

    @Inject
    Services services;
    @Inject
    Processes processes;

    @Test
    void itFailsUpwardAndItsServicesWaitWithIt() {
        awaitState(ChildState.RUNNING);
        get("/q/health/ready").then().statusCode(200);
        processes.send("a", "crash");
        awaitState(ChildState.BACKING_OFF);
        assertThat(services.find("app:a").pid()).isNull();
        assertThat(services.find("app:a").reason()).isEqualTo("a has crashed");
        assertThatThrownBy(() -> services.start("app:a")).hasMessage("the supervisor of service app:a does not run: app:main")
                .isInstanceOfSatisfying(ProcessException.class,
                        error -> assertThat(error.kind()).isEqualTo(ErrorKind.UNAVAILABLE));
        get("/q/health/ready").then().statusCode(503);
        awaitState(ChildState.RUNNING);

        processes.terminate("main");
        awaitState(ChildState.BACKING_OFF);
        awaitState(ChildState.RUNNING);
    }

    private void awaitState(ChildState state) {
        await(state.name()).atMost(LONG).until(() -> services.find("app:a").state(), state::equals);
    }
}
