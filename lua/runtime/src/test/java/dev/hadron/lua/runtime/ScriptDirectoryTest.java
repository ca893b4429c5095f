package dev.hadron.lua.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hadron.lua.LuaRuntime;

class ScriptDirectoryTest {

    @TempDir
    Path root;

    private final ScriptTable scripts = new ScriptTable(new BuiltScripts(
            List.of(new Script("app:built", "src/main/lua/app/built.lua", 1, LuaRuntime.compile("app/built.lua", "return 1"))),
            Set.of("app:java"), Optional.empty()), script -> null);
    private final List<String> lines = new ArrayList<>();
    private final Logger log = Logger.getLogger("dev.hadron.lua");
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            String text = line.getParameters() == null ? line.getMessage()
                    : String.format(line.getMessage(), line.getParameters());
            lines.add(line.getLevel() + " " + text.replace(root.toString(), "scripts"));
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };
    private long written;

    @BeforeEach
    void listen() {
        log.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
    }

    @Test
    void readsWhatItHas() throws IOException {
        write("app/one.lua", "return 1");
        write("app/deep/er/two.lua", "return 2");
        write("app/notes.txt", "not a script");
        write("app/.one.lua.swp", "not a script");
        write(".git/app/three.lua", "not a script");
        assertThat(new ScriptDirectory(root, scripts).load()).isEmpty();
        assertThat(versions()).containsExactly("app.deep.er:two 1", "app:built 1", "app:one 1");
        assertThat(scripts.script("app:one").origin()).isEqualTo(root + "/app/one.lua");
    }

    @Test
    void saysAllThatIsWrong() throws IOException {
        write("app/broken.lua", "local x = 1\nif x then\n");
        write("app/java.lua", "return 1");
        write("top.lua", "return 1");
        Files.write(root.resolve("app/bytes.lua"), "-- ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new ScriptDirectory(root, scripts).load()).map(text -> text.replace(root.toString(), "scripts"))
                .containsExactly(
                        "scripts/app/broken.lua:3: 'end' expected (to close 'if' at line 2) near <eof>",
                        "scripts/app/bytes.lua: the file is no text in UTF-8",
                        "scripts/app/java.lua: the id 'app:java' is that of a definition in Java",
                        "scripts/top.lua: 'top.lua' stands for no definition; a script's path reads namespace/name.lua in lower"
                                + " case, for example app/workers/handler.lua, which is the definition app.workers:handler");
    }

    @Test
    void takesInWhatIsNewAndWhatHasChanged() throws IOException {
        write("app/one.lua", "return 1");
        ScriptDirectory directory = new ScriptDirectory(root, scripts);
        directory.load();
        directory.refresh();
        assertThat(lines).isEmpty();
        write("app/one.lua", "return 10");
        write("app/two.lua", "return 2");
        directory.refresh();
        directory.refresh();
        assertThat(versions()).containsExactly("app:built 1", "app:one 2", "app:two 1");
        assertThat(lines).containsExactly("INFO scripts/app/one.lua is version 2 of app:one now",
                "INFO scripts/app/two.lua is version 1 of app:two now");
    }

    @Test
    void keepsTheOldVersionOfWhatIsBrokenAndSaysSoOnce() throws IOException {
        write("app/one.lua", "return 1");
        ScriptDirectory directory = new ScriptDirectory(root, scripts);
        directory.load();
        write("app/one.lua", "return return");
        write("app/new.lua", "return (");
        directory.refresh();
        directory.refresh();
        assertThat(versions()).containsExactly("app:built 1", "app:one 1");
        assertThat(lines).containsExactly("ERROR scripts/app/new.lua:1: unexpected symbol near <eof>",
                "ERROR scripts/app/one.lua:1: unexpected symbol near 'return'; version 1 of app:one stays in its place");
        write("app/one.lua", "return 3");
        directory.refresh();
        assertThat(versions()).containsExactly("app:built 1", "app:one 2");
    }

    @Test
    void letsGoOfWhatIsDeleted() throws IOException {
        write("app/one.lua", "return 1");
        write("app/built.lua", "return 2");
        ScriptDirectory directory = new ScriptDirectory(root, scripts);
        directory.load();
        assertThat(versions()).containsExactly("app:built 2", "app:one 1");
        Files.delete(root.resolve("app/one.lua"));
        Files.delete(root.resolve("app/built.lua"));
        directory.refresh();
        assertThat(versions()).containsExactly("app:built 3");
        assertThat(scripts.script("app:built").origin()).isEqualTo("src/main/lua/app/built.lua");
        assertThat(lines).containsExactlyInAnyOrder("INFO scripts/app/one.lua is gone, and app:one with it",
                "INFO scripts/app/built.lua is gone, and the version of app:built that is built in is in its place");
    }

    @Test
    void followsALinkThatIsMadeToPointElsewhere() throws IOException {
        write("..first/one.lua", "return 1");
        write("..second/one.lua", "return 2");
        Files.createDirectories(root.resolve("app"));
        Path link = root.resolve("app/one.lua");
        Files.createSymbolicLink(link, root.resolve("..first/one.lua"));
        ScriptDirectory directory = new ScriptDirectory(root, scripts);
        directory.load();
        Files.delete(link);
        Files.createSymbolicLink(link, root.resolve("..second/one.lua"));
        directory.refresh();
        assertThat(versions()).containsExactly("app:built 1", "app:one 2");
    }

    @Test
    void keepsEverythingWhileTheFolderCannotBeRead() throws IOException {
        Path folder = root.resolve("mounted");
        write("mounted/app/one.lua", "return 1");
        ScriptDirectory directory = new ScriptDirectory(folder, scripts);
        directory.load();
        Files.move(folder, root.resolve("away"));
        directory.refresh();
        directory.refresh();
        assertThat(versions()).containsExactly("app:built 1", "app:one 1");
        assertThat(lines).singleElement().asString()
                .startsWith("WARN The folder of scripts scripts/mounted cannot be read, so they stay as they are: ");
    }

    /** Each write is at another time, as those of people are. */
    private void write(String path, String source) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 + ++written));
    }

    private List<String> versions() {
        return scripts.list().stream().map(script -> script.id() + " " + script.version()).toList();
    }
}
