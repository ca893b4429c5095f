package dev.hadron.lua.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hadron.lua.runtime.ScriptFolder;

/** Mistakes that need several folders, or bytes that are no text. */
class ScriptCheckTest {

    @TempDir
    Path root;

    private final ScriptCheck check = new ScriptCheck(Map.of());

    @Test
    void findsNothingInWhatIsRight() throws IOException {
        write("one/app/a.lua", "return 1", StandardCharsets.UTF_8);
        check.check(new ScriptFolder(root.resolve("one"), "src/main/lua"));
        assertThat(check.mistakes()).isNull();
        assertThat(check.scripts()).extracting(ScriptBuildItem::origin).containsExactly("src/main/lua/app/a.lua");
    }

    @Test
    void findsAnIdThatAnotherScriptHas() throws IOException {
        write("one/app/a.lua", "return 1", StandardCharsets.UTF_8);
        write("other/app/a.lua", "return 2", StandardCharsets.UTF_8);
        check.check(new ScriptFolder(root.resolve("one"), "src/main/lua"));
        check.check(new ScriptFolder(root.resolve("other"), "META-INF/lua"));
        assertThat(check.mistakes()).isEqualTo("""
                Hadron found a mistake in scripts:
                  - META-INF/lua/app/a.lua: the id 'app:a' is taken by src/main/lua/app/a.lua; give each definition its own""");
    }

    @Test
    void findsAFileThatIsNoText() throws IOException {
        write("one/app/a.lua", "return 'ü'", StandardCharsets.ISO_8859_1);
        check.check(new ScriptFolder(root.resolve("one"), "src/main/lua"));
        assertThat(check.mistakes()).isEqualTo("""
                Hadron found a mistake in scripts:
                  - src/main/lua/app/a.lua: the file is no text in UTF-8""");
    }

    private void write(String path, String source, Charset charset) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source, charset);
    }
}
