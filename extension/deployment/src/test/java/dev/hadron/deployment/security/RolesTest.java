package dev.hadron.deployment.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;

/** R13.4: the current identity is the actor, and its roles choose the scope. */
class RolesTest {

    private static final String NO_EXEC = "permission denied: process.exec on app:greeter";
    private static final String NO_HOST = "permission denied: process.host on app:processes";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Visitors.class, Application.class)
                    .addAsResource(new StringAsset("""
                            quarkus.hadron.host."app\\:processes".event-loops=1
                            quarkus.hadron.policy."app\\:exec".effect=allow
                            quarkus.hadron.policy."app\\:exec".actions=process.exec
                            quarkus.hadron.policy."app\\:exec".resources=app:*
                            quarkus.hadron.policy."app\\:exec".conditions[0].field=actor.meta.level
                            quarkus.hadron.policy."app\\:exec".conditions[0].operator=gte
                            quarkus.hadron.policy."app\\:exec".conditions[0].value=3
                            quarkus.hadron.policy."app\\:host".effect=allow
                            quarkus.hadron.policy."app\\:host".actions=process.host
                            quarkus.hadron.policy."app\\:host".resources=*
                            quarkus.hadron.policy."app\\:banned".effect=deny
                            quarkus.hadron.policy."app\\:banned".actions=*
                            quarkus.hadron.policy."app\\:banned".resources=*
                            quarkus.hadron.policy."app\\:banned".conditions[0].field=actor.id
                            quarkus.hadron.policy."app\\:banned".conditions[0].operator=in
                            quarkus.hadron.policy."app\\:banned".conditions[0].value=eve, mallory
                            quarkus.hadron.scope."exec".policies=app:exec
                            quarkus.hadron.scope."host".policies=app:host,app:banned
                            quarkus.hadron.role."worker".scopes=exec
                            quarkus.hadron.role."tenant".scopes=host
                            quarkus.hadron.role."admin".scopes=exec,host
                            """), "application.properties"));

    static class Application {
        static String started;

        @ProcessDefinition("app:greeter")
        Uni<String> greeter(Self self) {
            return Uni.createFrom().item("hello ");
        }

        void start(@Observes StartupEvent event, Processes processes) {
            started = processes.spawn("app:greeter", "app:processes").host();
        }
    }

    private static String visit(String query) {
        return RestAssured.get("/visit" + query).then().statusCode(200).extract().asString();
    }

    @Test
    void aRoleHasTheScopesOfItsConfiguration() {
        assertThat(visit("?name=ann&role=admin&level=3")).isEqualTo("hello hello ");
    }

    @Test
    void severalRolesCountTogether() {
        assertThat(visit("?name=ann&role=worker&role=tenant&role=else&level=3")).isEqualTo("hello hello ");
        assertThat(visit("?name=ann&role=worker&level=3")).isEqualTo(NO_HOST);
    }

    @Test
    void attributesAreTheMeta() {
        assertThat(visit("?name=ann&role=admin&level=2")).isEqualTo(NO_EXEC);
    }

    @Test
    void thePrincipalIsTheActor() {
        assertThat(visit("?name=eve&role=admin&level=3")).isEqualTo(NO_EXEC);
    }

    @Test
    void aRoleWithoutScopeAndTheAnonymousMayDoNothing() {
        assertThat(visit("?name=ann&role=else&level=3")).isEqualTo(NO_EXEC);
        assertThat(visit("")).isEqualTo(NO_EXEC);
    }

    @Test
    void theStartOfTheApplicationIsTheSystems() {
        assertThat(Application.started).isEqualTo("app:processes");
    }
}
