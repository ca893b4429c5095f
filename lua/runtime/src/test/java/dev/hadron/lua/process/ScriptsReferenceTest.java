package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code docs/reference-scripts.md} names every function and constant of the globals and modules. */
class ScriptsReferenceTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void namesAllThatThereIs() {
        List<?> names = (List<?>) world.run("""
                local names = {}
                local function walk(prefix, t)
                  for name, value in pairs(t) do
                    names[#names + 1] = prefix .. name
                    if type(value) == "table" then walk(prefix .. name .. ".", value) end
                  end
                end
                walk("process.", process) walk("channel.", channel) walk("errors.", errors)
                for _, name in ipairs{"time", "ctx", "security", "json", "uuid"} do walk(name .. ".", require(name)) end
                return names""");
        String page = ScriptFiles.read(Path.of("../../docs/reference-scripts.md"));
        assertThat(names).hasSizeGreaterThan(60)
                .allSatisfy(name -> assertThat(page).containsPattern("\\b" + name.toString().replace(".", "\\.") + "\\b"));
    }
}
