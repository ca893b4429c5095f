package dev.hadron.lua.deployment.script;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class BrokenDirectoryTest {

    private static final String FOLDER = "src/test/resources/broken";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Applications.failing(
            """
                    Hadron cannot start, for quarkus.hadron.lua.directory has scripts with mistakes:
                      - src/test/resources/broken/app/one.lua:2: ')' expected (to close '(' at line 1) near 'print'
                      - src/test/resources/broken/top.lua: 'top.lua' stands for no definition; a script's path reads namespace/name.lua \
                    in lower case, for example app/workers/handler.lua, which is the definition app.workers:handler""",
            Map.of(),
            "quarkus.hadron.lua.directory=" + FOLDER);

    @Test
    void failsTheStartWithAllMistakes() {
        fail("must not start");
    }
}
