package dev.hadron.lua.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.hadron.lua.runtime.ScriptFile;
import dev.hadron.lua.runtime.ScriptFolder;

/** Reads and compiles every script of an application, and says how to mend each that has a mistake. */
final class ScriptCheck {

    /** Where the method is that has an id in Java. */
    private final Map<String, String> methods;
    private final Map<String, ScriptBuildItem> scripts = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    ScriptCheck(Map<String, String> methods) {
        this.methods = methods;
    }

    /** The scripts, in the order of their paths. */
    List<ScriptBuildItem> scripts() {
        return List.copyOf(scripts.values());
    }

    void check(ScriptFolder folder) {
        List<ScriptFile> files;
        try {
            files = folder.read(mistakes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.forEach(script -> check(folder, script));
    }

    private void check(ScriptFolder folder, ScriptFile script) {
        String origin = folder.shown(script.path());
        try {
            folder.compile(script);
        } catch (IllegalArgumentException e) {
            mistakes.add(e.getMessage());
        }
        String taken = methods.containsKey(script.id()) ? methods.get(script.id())
                : scripts.containsKey(script.id()) ? scripts.get(script.id()).origin() : null;
        if (taken != null) {
            mistakes.add(origin + ": the id '" + script.id() + "' is taken by " + taken + "; give each definition its own");
            return;
        }
        scripts.put(script.id(), new ScriptBuildItem(script, origin));
    }

    /** The mistakes as one text; null where there are none. */
    String mistakes() {
        if (mistakes.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder("Hadron found ")
                .append(mistakes.size() == 1 ? "a mistake" : mistakes.size() + " mistakes").append(" in scripts:");
        mistakes.forEach(mistake -> text.append("\n  - ").append(mistake));
        return text.toString();
    }
}
