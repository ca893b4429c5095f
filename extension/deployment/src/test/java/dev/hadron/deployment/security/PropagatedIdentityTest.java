package dev.hadron.deployment.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.restassured.RestAssured;
import io.vertx.ext.web.Router;

/** R13.4: where the identity goes with the Vert.x context, a route of Vert.x calls as whoever has signed in. */
class PropagatedIdentityTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Entry.class, Inner.class)
                    .addAsResource(new StringAsset("""
                            quarkus.http.auth.propagate-security-identity=true
                            quarkus.hadron.host."app\\:processes".event-loops=1
                            quarkus.hadron.policy."spawn".effect=allow
                            quarkus.hadron.policy."spawn".actions=process.spawn,process.host
                            quarkus.hadron.policy."spawn".resources=*
                            quarkus.hadron.scope."spawn".policies=spawn
                            quarkus.hadron.role."worker".scopes=spawn
                            """), "application.properties"));

    @Singleton
    static class Inner {
        @Inject
        Processes processes;

        @ProcessDefinition("app:idle")
        Behavior idle(Self self) {
            return message -> {
            };
        }

        @ActivateRequestContext
        String spawn() {
            try {
                return processes.spawn("app:idle", "app:processes").host();
            } catch (ProcessException e) {
                return e.getMessage();
            }
        }
    }

    @Singleton
    static class Entry {
        void register(@Observes Router router, Inner inner) {
            router.get("/spawn").handler(request -> {
                String role = request.request().getParam("role");
                if (role != null) {
                    request.setUser(new QuarkusHttpUser(QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal("ann")).addRole(role).build()));
                }
                request.end(inner.spawn());
            });
        }
    }

    private static String spawn(String query) {
        return RestAssured.get("/spawn" + query).then().statusCode(200).extract().asString();
    }

    @Test
    void isTheCallersAndNotTheSystems() {
        assertThat(spawn("?role=worker")).isEqualTo("app:processes");
        assertThat(spawn("?role=else")).isEqualTo("permission denied: process.spawn on app:idle");
        assertThat(spawn("")).isEqualTo("permission denied: process.spawn on app:idle");
    }
}
