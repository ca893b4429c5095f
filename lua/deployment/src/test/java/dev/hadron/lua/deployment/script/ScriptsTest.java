package dev.hadron.lua.deployment.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.lua.runtime.Script;
import dev.hadron.lua.runtime.Scripts;
import dev.hadron.runtime.definition.DefinitionCatalog;
import dev.hadron.runtime.definition.DefinitionInfo;
import io.quarkus.test.QuarkusUnitTest;

class ScriptsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Applications.of(
            Map.of("app/workers/handler.lua", "return function() return 'handled' end", "app/other.lua",
                    "return function() return 2 end"),
            "", Java.class);

    static class Java {
        @ProcessDefinition("app:java")
        Behavior java(Self self) {
            return message -> {
            };
        }
    }

    @Inject
    Processes processes;
    @Inject
    Scripts scripts;
    @Inject
    DefinitionCatalog catalog;

    @Test
    void areDefinitionsBesideThoseInJava() {
        assertThat(run("app.workers:handler")).isEqualTo("handled");
        assertThat(processes.spawn("app:java", "app:processes")).isNotNull();
        assertThat(scripts.list()).extracting(Script::id, Script::origin, Script::version).containsExactly(
                tuple("app.workers:handler", "META-INF/lua/app/workers/handler.lua", 1),
                tuple("app:other", "META-INF/lua/app/other.lua", 1));
    }

    @Test
    void areListedBesideThoseInJava() {
        assertThat(catalog.list()).contains(
                new DefinitionInfo("app:java", Java.class.getName() + ".java", ""),
                new DefinitionInfo("app:other", "META-INF/lua/app/other.lua", "1"));
    }

    @Test
    void canBeReplacedWhileTheApplicationRuns() {
        scripts.put("app:new", "return function() return 'first' end", "somebody");
        assertThat(run("app:new")).isEqualTo("first");
        scripts.put("app:new", "return { main = function() return 'second' end }", "somebody");
        assertThat(run("app:new")).isEqualTo("second");
        scripts.remove("app:new");
        assertThatThrownBy(() -> run("app:new")).isInstanceOfSatisfying(ProcessException.class,
                error -> assertThat(error.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void cannotTakeTheIdOfADefinitionInJava() {
        assertThatThrownBy(() -> scripts.put("app:java", "return 1", "somebody"))
                .hasMessage("the id 'app:java' is that of a definition in Java");
    }

    private Object run(String id) {
        return processes.exec(id, "app:processes").await().atMost(Duration.ofSeconds(30));
    }
}
