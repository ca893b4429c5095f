package dev.hadron.bench.lua;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import dev.hadron.bench.Program;

/** The scripts, by name, and what only the engine of this project is measured by. */
public final class LuaPrograms {

    /** What the names of all programs here begin with. */
    public static final String PREFIX = "lua-";

    /** The names of the scripts' files. */
    public static final List<String> SCRIPTS = List.of("fib", "strings", "tables", "loops", "closures", "objects", "floats",
            "coroutines");

    /** On the engine of this project. */
    public static final Map<String, Supplier<Program>> HADRON = hadron();

    /** On LuaJ's interpreter; without its coroutines, which are threads: it fails where thousands come and go. */
    public static final Map<String, Supplier<Program>> LUAJ = luaj();

    private LuaPrograms() {
    }

    private static Map<String, Supplier<Program>> hadron() {
        Map<String, Supplier<Program>> all = new HashMap<>();
        SCRIPTS.forEach(script -> all.put(PREFIX + script, () -> new Script(script, Script.SLICE)));
        all.put("lua-slices-of-100", () -> new Script("loops", 100));
        all.put("lua-slices-of-1000", () -> new Script("loops", 1_000));
        all.put("lua-without-slices", () -> new Script("loops", Integer.MAX_VALUE));
        all.put("lua-idle", () -> new Waiting(Waiting.PLAIN));
        all.put("lua-idle-worker", () -> new Waiting(Waiting.WORKER));
        all.put("lua-wake", Waking::new);
        all.put("lua-spawn", Spawning::new);
        return Map.copyOf(all);
    }

    private static Map<String, Supplier<Program>> luaj() {
        Map<String, Supplier<Program>> all = new HashMap<>();
        SCRIPTS.forEach(script -> all.put(PREFIX + script, () -> new LuajScript(script)));
        all.remove("lua-coroutines");
        return Map.copyOf(all);
    }

    /** The text of a script, by its file's path without the ending. */
    public static String source(String script) {
        try (InputStream stream = LuaPrograms.class.getResourceAsStream("/lua/" + script + ".lua")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
