package dev.hadron.lua.deployment;

import dev.hadron.lua.runtime.ScriptFile;
import io.quarkus.builder.item.MultiBuildItem;

/** A script without a mistake. */
public final class ScriptBuildItem extends MultiBuildItem {

    private final ScriptFile script;
    private final String origin;

    ScriptBuildItem(ScriptFile script, String origin) {
        this.script = script;
        this.origin = origin;
    }

    /** Its id, path and source. */
    public ScriptFile script() {
        return script;
    }

    /** Where it lies, as messages say it. */
    public String origin() {
        return origin;
    }
}
