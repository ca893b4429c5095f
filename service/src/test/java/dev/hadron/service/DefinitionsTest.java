package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class DefinitionsTest {

    @Test
    void areListedWithTheirOrigin() {
        request().get("/definitions").then().statusCode(200)
                .body("items.find { it.id == 'app.samples:counter' }.origin",
                        equalTo("dev.hadron.service.samples.Samples.counter"))
                .body("items.find { it.id == 'app.samples:wordcount' }.origin",
                        equalTo("dev.hadron.service.samples.WordCount.count"))
                .body("items.find { it.id == 'app.lua:counter' }.origin", equalTo("src/main/lua/app/lua/counter.lua"));
    }

    @Test
    void areInTheOrderOfTheirIds() {
        List<String> ids = request().get("/definitions").then().extract().path("items.id");
        assertThat(ids).isSorted().doesNotHaveDuplicates().contains("app.samples:echo", "app.samples:deaf", "app.lua:spin");
    }

    @Test
    void scriptsArePutInReplacedAndTakenAway() {
        put("app.put:one", "return function() return 'first' end").statusCode(201)
                .body("id", equalTo("app.put:one"), "version", equalTo(1), "origin", equalTo("PUT /definitions"));
        assertThat(run("app.put:one")).isEqualTo("first");
        put("app.put:one", "return function() return 'second' end").statusCode(200).body("version", equalTo(2));
        assertThat(run("app.put:one")).isEqualTo("second");
        request().delete("/definitions/app.put%3Aone").then().statusCode(204);
        request().delete("/definitions/app.put%3Aone").then().statusCode(404).body("detail",
                equalTo("script not found: app.put:one"));
        request().body(Api.definition("app.put:one")).post("/exec").then().statusCode(404);
    }

    @Test
    void aRunningProcessGoesOverToTheNewVersionWhenItUpgrades() {
        put("app.put:upgrading", """
                return function()
                  process.inbox():receive()
                  process.upgrade(nil)
                end""").statusCode(201);
        String pid = Api.spawn("app.put:upgrading");
        put("app.put:upgrading", """
                return function()
                  local message = process.inbox():receive()
                  process.send(message:from(), 'answer', 'the new version of ' .. process.pid())
                end""").statusCode(200);
        request().post(Api.message(pid, "upgrade")).then().statusCode(202);
        assertThat(request().queryParam("wait", "10s").post(Api.message(pid, "ask")).then().statusCode(200).extract()
                .as(String.class)).isEqualTo("the new version of " + pid);
        request().delete("/definitions/app.put%3Aupgrading").then().statusCode(204);
    }

    @Test
    void aScriptWithAMistakeChangesNothing() {
        put("app.put:broken", "return function() return 1 +\nend").statusCode(400).body("kind", equalTo("INVALID"),
                "detail", equalTo("app/put/broken.lua:2: unexpected symbol near 'end'"));
        put("app.lua:echo", "return (").statusCode(400);
        request().get("/definitions").then().body("items.find { it.id == 'app.put:broken' }", nullValue())
                .body("items.find { it.id == 'app.lua:echo' }.origin", equalTo("src/main/lua/app/lua/echo.lua"));
        put("Malformed", "return 1").statusCode(400).body("detail", equalTo("'Malformed' is no definition id; an id reads"
                + " namespace:name in lower case, for example app.workers:handler"));
        put("app.samples:echo", "return 1").statusCode(409).body("detail",
                equalTo("the id 'app.samples:echo' is that of a definition in Java"));
    }

    @Test
    void whatWasBuiltInComesBack() {
        put("app.lua:deaf", "return function() return 'hears' end").statusCode(200);
        assertThat(run("app.lua:deaf")).isEqualTo("hears");
        request().delete("/definitions/app.lua%3Adeaf").then().statusCode(204);
        request().get("/definitions").then().body("items.find { it.id == 'app.lua:deaf' }.origin",
                equalTo("src/main/lua/app/lua/deaf.lua"));
        request().delete("/definitions/app.lua%3Adeaf").then().statusCode(404);
    }

    private static ValidatableResponse put(String id, String source) {
        return request().contentType("text/plain; charset=UTF-8").body(source).put("/definitions/" + Api.encode(id)).then();
    }

    private static Object run(String definition) {
        return request().body(Api.definition(definition)).post("/exec").then().statusCode(200).extract().path("value");
    }
}
