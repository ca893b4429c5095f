package dev.hadron.deployment.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.Kernel;
import dev.hadron.runtime.definition.DefinitionCatalog;
import dev.hadron.runtime.definition.DefinitionInfo;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;

class InjectionTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Early.class, Endpoint.class, Scripts.class))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1");

    @Inject
    Kernel kernel;
    @Inject
    DefinitionCatalog catalog;
    @Inject
    Inspector inspector;
    @Inject
    Processes processes;
    @Inject
    Early early;

    @Singleton
    static class Early {
        String pid;

        void start(@Observes StartupEvent event, Processes processes) {
            pid = processes.spawn("app:script", "app:processes").toString();
        }
    }

    @Path("hello")
    static class Endpoint {
        @Inject
        Processes processes;

        @GET
        public Uni<String> hello() {
            return processes.exec("app:script", "app:processes");
        }
    }

    /** Definitions from elsewhere than methods. */
    @Singleton
    static class Scripts implements DefinitionProvider, Definition {
        @Override
        public @Nullable Definition find(String id) {
            return id().equals(id) ? this : null;
        }

        @Override
        public Collection<String> ids() {
            return List.of(id());
        }

        @Override
        public String id() {
            return "app:script";
        }

        @Override
        public BodyKind kind() {
            return BodyKind.UNI;
        }

        @Override
        public Body start(Self self, @Nullable Object[] arguments) {
            return new Body.Reactive(Uni.createFrom().item("from " + self.id()));
        }
    }

    @Test
    void theCatalogHasDefinitionsOfAllProviders() {
        assertThat(catalog.list()).extracting(DefinitionInfo::id).contains("app:script").isSorted();
        assertThat(catalog.list()).contains(new DefinitionInfo("app:script", Scripts.class.getName(), ""));
    }

    @Test
    void allFacesAreOfOneKernel() {
        assertThat(processes).isSameAs(kernel.processes());
        assertThat(inspector.hosts()).extracting(host -> host.options().id()).containsExactly("app:processes");
    }

    @Test
    void processesCanBeSpawnedWhenTheApplicationStarts() {
        assertThat(early.pid).startsWith("{app:processes|");
    }

    @Test
    void anEndpointUsesIt() {
        RestAssured.get("/hello").then().statusCode(200).body(org.hamcrest.Matchers.equalTo("from app:script"));
    }
}
