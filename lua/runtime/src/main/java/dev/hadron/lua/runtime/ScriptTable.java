package dev.hadron.lua.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.SourceId;
import dev.hadron.lua.LuaRuntime;
import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.syntax.LuaSyntaxError;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;

/**
 * The scripts with their definitions. A version is published whole, by one step of a concurrent map, so that a spawn on any
 * loop runs either the old or the new one.
 */
final class ScriptTable implements Scripts, DefinitionProvider {

    private final BuiltScripts built;
    private final Map<String, Script> builtIn;
    private final ScriptDefinitions definitions;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    private record Entry(Script script, Definition definition) {
    }

    ScriptTable(BuiltScripts built, ScriptDefinitions definitions) {
        this.built = built;
        this.definitions = definitions;
        builtIn = built.scripts().stream().collect(Collectors.toMap(Script::id, script -> script));
        builtIn.values().forEach(script -> entries.put(script.id(), entry(script)));
    }

    private Entry entry(Script script) {
        return new Entry(script, definitions.of(script));
    }

    @Override
    public @Nullable Definition find(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.definition;
    }

    @Override
    public Collection<String> ids() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public String origin(String id) {
        Script script = script(id);
        return script == null ? "" : script.origin();
    }

    @Override
    public String version(String id) {
        Script script = script(id);
        return script == null ? "" : String.valueOf(script.version());
    }

    @Override
    public List<Script> list() {
        List<Script> all = new ArrayList<>();
        entries.values().forEach(entry -> all.add(entry.script));
        all.sort(Comparator.comparing(Script::id));
        return all;
    }

    @Override
    public @Nullable Script script(String id) {
        Entry entry = entries.get(id);
        return entry == null ? null : entry.script;
    }

    @Override
    public Script put(String id, String source, String origin) {
        if (!SourceId.isValid(id)) {
            throw new ProcessException(ErrorKind.INVALID, "'" + id + "' is no definition id; an id reads namespace:name in"
                    + " lower case, for example app.workers:handler");
        }
        Prototype prototype;
        try {
            prototype = LuaRuntime.compile(ScriptPath.of(id), source);
        } catch (LuaSyntaxError e) {
            throw new ProcessException(ErrorKind.INVALID, e.getMessage());
        }
        return put(id, origin, prototype);
    }

    /** Publishes a version. */
    Script put(String id, String origin, Prototype prototype) {
        if (built.methods().contains(id)) {
            throw new ProcessException(ErrorKind.ALREADY_EXISTS, "the id '" + id + "' is that of a definition in Java");
        }
        return entries.compute(id, (same, old) -> entry(
                new Script(id, origin, old == null ? 1 : old.script.version() + 1, prototype))).script;
    }

    @Override
    public boolean remove(String id) {
        Script first = builtIn.get(id);
        boolean[] removed = { false };
        entries.computeIfPresent(id, (same, old) -> {
            removed[0] = first == null || !old.script.origin().equals(first.origin());
            return first == null ? null
                    : removed[0] ? entry(new Script(id, first.origin(), old.script.version() + 1,
                            first.prototype())) : old;
        });
        return removed[0];
    }
}
