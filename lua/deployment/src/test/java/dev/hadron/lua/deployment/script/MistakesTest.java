package dev.hadron.lua.deployment.script;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class MistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Applications.failing(
            """
                    Hadron found 4 mistakes in scripts:
                      - META-INF/lua/Upper.lua: 'Upper.lua' stands for no definition; a script's path reads namespace/name.lua in lower case, for example app/workers/handler.lua, which is the definition app.workers:handler
                      - META-INF/lua/app/a.lua:3: 'end' expected (to close 'function' at line 1) near <eof>
                      - META-INF/lua/app/b.lua:1: unexpected symbol near ')'
                      - META-INF/lua/app/counter.lua: the id 'app:counter' is taken by dev.hadron.lua.deployment.script.MistakesTest$Java.counter; give each definition its own""",
            Map.of("app/a.lua", "function f()\n  return 1\n", "app/b.lua", "f(1, )", "app/counter.lua", "return 1", "Upper.lua",
                    "return 1", "app/fine.lua", "return 1"),
            "", Java.class);

    static class Java {
        @ProcessDefinition("app:counter")
        Behavior counter(Self self) {
            return message -> {
            };
        }
    }

    @Test
    void failTheBuildAllAtOnce() {
        fail("must not build");
    }
}
