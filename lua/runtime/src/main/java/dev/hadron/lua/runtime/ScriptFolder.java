package dev.hadron.lua.runtime;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.syntax.LuaSyntaxError;

/**
 * A folder of scripts. What does not end with {@code .lua} is passed over, and so are names that begin with a dot, which
 * editors and mounted volumes have.
 */
public final class ScriptFolder {

    private final Path root;
    private final String shown;

    /** @param shown how messages call the folder */
    public ScriptFolder(Path root, String shown) {
        this.root = root;
        this.shown = shown;
    }

    /** The scripts by their paths below the folder, with slashes. */
    public SortedMap<String, Path> paths() throws IOException {
        SortedMap<String, Path> paths = new TreeMap<>();
        try (Stream<Path> files = Files.find(root, Integer.MAX_VALUE, (path, attributes) -> attributes.isRegularFile(),
                FileVisitOption.FOLLOW_LINKS)) {
            files.forEach(file -> {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(ScriptPath.SUFFIX) && !path.startsWith(".") && !path.contains("/.")) {
                    paths.put(path, file);
                }
            });
        }
        return paths;
    }

    /** Reads all scripts; what is wrong with a file is added to the mistakes. */
    public List<ScriptFile> read(List<String> mistakes) throws IOException {
        List<ScriptFile> scripts = new ArrayList<>();
        for (var file : paths().entrySet()) {
            try {
                scripts.add(read(file.getKey(), file.getValue()));
            } catch (IllegalArgumentException e) {
                mistakes.add(e.getMessage());
            }
        }
        return scripts;
    }

    /**
     * Reads a script.
     *
     * @throws IllegalArgumentException where it stands for no definition or is no text
     */
    public ScriptFile read(String path, Path file) throws IOException {
        String id = ScriptPath.id(path);
        if (id == null) {
            throw new IllegalArgumentException(shown(path) + ": " + ScriptPath.mistake(path));
        }
        try {
            return new ScriptFile(id, path, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(shown(path) + ": the file is no text in UTF-8", e);
        }
    }

    /**
     * Compiles a script of the folder.
     *
     * @throws IllegalArgumentException with file, line and what was expected, where it cannot be compiled
     */
    public Prototype compile(ScriptFile script) {
        try {
            return LuaRuntime.compile(script.path(), script.source());
        } catch (LuaSyntaxError e) {
            throw new IllegalArgumentException(shown(e.getMessage()), e);
        }
    }

    /** A path as messages call it. */
    public String shown(String path) {
        return shown + "/" + path;
    }
}
