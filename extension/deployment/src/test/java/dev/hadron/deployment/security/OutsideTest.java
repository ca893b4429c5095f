package dev.hadron.deployment.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;

/** R13.4: the identity that is configured for code outside of processes is also that of the anonymous. */
class OutsideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Visitors.class, Application.class)
                    .addAsResource(new StringAsset("""
                            quarkus.hadron.host."app\\:processes".event-loops=1
                            quarkus.hadron.policy."visit".effect=allow
                            quarkus.hadron.policy."visit".actions=process.exec,process.host
                            quarkus.hadron.policy."visit".resources=*
                            quarkus.hadron.policy."visit".conditions[0].field=actor.id
                            quarkus.hadron.policy."visit".conditions[0].operator=eq
                            quarkus.hadron.policy."visit".conditions[0].value=visitor
                            quarkus.hadron.scope."visit".policies=visit
                            quarkus.hadron.outside.actor=visitor
                            quarkus.hadron.outside.scope=visit
                            """), "application.properties"));

    static class Application {
        static String started;

        @ProcessDefinition("app:greeter")
        Uni<String> greeter(Self self) {
            return Uni.createFrom().item("hello ");
        }

        void start(@Observes StartupEvent event, Processes processes) {
            try {
                processes.spawn("app:greeter", "app:processes");
            } catch (ProcessException e) {
                started = e.getMessage();
            }
        }
    }

    @Test
    void theAnonymousMayDoWhatItMay() {
        assertThat(RestAssured.get("/visit").asString()).isEqualTo("hello hello ");
    }

    @Test
    void theStartOfTheApplicationMayDoNoMore() {
        assertThat(Application.started).isEqualTo("permission denied: process.spawn on app:greeter");
    }
}
