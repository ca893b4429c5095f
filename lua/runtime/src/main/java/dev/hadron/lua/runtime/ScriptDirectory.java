package dev.hadron.lua.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;

/**
 * A folder whose scripts are definitions, and that may change. Looked at by one thread at a time. It is polled, because the
 * folders that matter are mounted ones, and changes of those are not told to who waits for them.
 */
final class ScriptDirectory {

    private static final Logger LOG = Logger.getLogger("dev.hadron.lua");

    private final ScriptFolder folder;
    private final Path root;
    private final ScriptTable scripts;
    /** What each file was like when it was last read, by its path. */
    private Map<String, Look> seen = new HashMap<>();
    private boolean missing;

    /** Two looks at the same content are equal; a file that a link leads to has another key when the link changes. */
    private record Look(Path file, long modified, long size, String key) {

        static Look at(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(file, attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size(),
                    String.valueOf(attributes.fileKey()));
        }
    }

    ScriptDirectory(Path root, ScriptTable scripts) {
        this.root = root;
        this.scripts = scripts;
        folder = new ScriptFolder(root, root.toString());
    }

    /** Takes what the folder has as it is, without compiling: the build has. */
    void takeAsRead() throws IOException {
        seen = look();
    }

    /** Puts all scripts of the folder in, or tells what is wrong with any of them. */
    List<String> load() throws IOException {
        seen = look();
        List<String> mistakes = new ArrayList<>();
        seen.forEach((path, look) -> {
            String mistake = put(path, look);
            if (mistake != null) {
                mistakes.add(mistake);
            }
        });
        return mistakes;
    }

    /** Puts what has changed since the last look in, and takes what is gone away. */
    void refresh() {
        Map<String, Look> now;
        try {
            now = look();
            missing = false;
        } catch (IOException e) {
            if (!missing) {
                LOG.warnf("The folder of scripts %s cannot be read, so they stay as they are: %s", root, e);
            }
            missing = true;
            return;
        }
        now.forEach((path, look) -> {
            if (!look.equals(seen.get(path))) {
                tell(path, put(path, look));
            }
        });
        seen.keySet().stream().filter(path -> !now.containsKey(path)).forEach(this::remove);
        seen = now;
    }

    private Map<String, Look> look() throws IOException {
        Map<String, Look> looks = new TreeMap<>();
        for (Map.Entry<String, Path> file : folder.paths().entrySet()) {
            try {
                looks.put(file.getKey(), Look.at(file.getValue()));
            } catch (NoSuchFileException e) {
                // It went while the folder was read.
            }
        }
        return looks;
    }

    /** What is wrong with a script; null where it is in place. */
    private @Nullable String put(String path, Look look) {
        try {
            ScriptFile script = folder.read(path, look.file);
            scripts.put(script.id(), folder.shown(path), folder.compile(script));
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        } catch (ProcessException e) {
            return folder.shown(path) + ": " + e.getMessage();
        } catch (IOException e) {
            return folder.shown(path) + ": cannot be read: " + e;
        }
    }

    private void tell(String path, @Nullable String mistake) {
        String id = ScriptPath.id(path);
        Script script = id == null ? null : scripts.script(id);
        if (mistake == null) {
            LOG.infof("%s is version %d of %s now", folder.shown(path), script.version(), id);
        } else {
            LOG.errorf("%s%s", mistake,
                    script == null ? "" : "; version " + script.version() + " of " + id + " stays in its place");
        }
    }

    private void remove(String path) {
        String id = ScriptPath.id(path);
        if (id != null && scripts.remove(id)) {
            LOG.infof("%s is gone, and %s", folder.shown(path), scripts.script(id) == null ? id + " with it"
                    : "the version of " + id + " that is built in is in its place");
        }
    }
}
