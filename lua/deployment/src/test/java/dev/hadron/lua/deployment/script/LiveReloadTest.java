package dev.hadron.lua.deployment.script;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Processes;
import io.quarkus.test.QuarkusDevModeTest;
import io.smallrye.mutiny.Uni;

class LiveReloadTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest().withApplicationRoot(
            jar -> Applications.fill(jar, Map.of("app/one.lua", "return function() return 'first' end"), "", Resource.class));

    @Path("/one")
    public static class Resource {

        private final Processes processes;

        Resource(Processes processes) {
            this.processes = processes;
        }

        @GET
        public Uni<String> one() {
            return processes.exec("app:one", "app:processes");
        }
    }

    @Test
    void takesAChangedScriptIn() {
        get("/one").then().statusCode(200).body(is("first"));
        APPLICATION.modifyResourceFile("META-INF/lua/app/one.lua", source -> source.replace("first", "second"));
        get("/one").then().statusCode(200).body(is("second"));
        APPLICATION.modifyResourceFile("META-INF/lua/app/one.lua", source -> source + " +");
        get("/one").then().statusCode(500)
                .body(containsString("META-INF/lua/app/one.lua:1: unexpected symbol near &lt;eof&gt;"));
        APPLICATION.modifyResourceFile("META-INF/lua/app/one.lua", source -> "return function() return 'third' end");
        get("/one").then().statusCode(200).body(is("third"));
    }
}
