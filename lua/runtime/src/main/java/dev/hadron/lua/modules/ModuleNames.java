package dev.hadron.lua.modules;

import java.util.Set;
import java.util.regex.Pattern;

/** Which names modules can have. */
public final class ModuleNames {

    /** Modules and globals that every script has. */
    public static final Set<String> BUILT_IN = Set.of("process", "channel", "errors", "time", "ctx", "security", "json", "uuid",
            "logger", "env", "coroutine", "string", "table", "math", "utf8", "os");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private ModuleNames() {
    }

    /** Whether a module of an application may be called so. */
    public static boolean isValid(String name) {
        return NAME.matcher(name).matches();
    }
}
