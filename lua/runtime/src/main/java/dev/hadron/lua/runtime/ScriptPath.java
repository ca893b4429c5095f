package dev.hadron.lua.runtime;

import org.jspecify.annotations.Nullable;

import dev.hadron.SourceId;

/** Which definition a file is: {@code app/workers/handler.lua} is {@code app.workers:handler}. */
public final class ScriptPath {

    /** What the names of scripts end with. */
    public static final String SUFFIX = ".lua";

    private ScriptPath() {
    }

    /** The id that a path below the folder of scripts stands for, with slashes; null where it stands for none. */
    public static @Nullable String id(String path) {
        int name = path.lastIndexOf('/') + 1;
        if (name == 0 || !path.endsWith(SUFFIX) || path.lastIndexOf('.', name - 1) >= 0) {
            return null;
        }
        String id = path.substring(0, name - 1).replace('/', '.') + ":"
                + path.substring(name, path.length() - SUFFIX.length());
        return SourceId.isValid(id) ? id : null;
    }

    /** The path of a definition's file. */
    public static String of(String id) {
        int colon = id.indexOf(':');
        return id.substring(0, colon).replace('.', '/') + "/" + id.substring(colon + 1) + SUFFIX;
    }

    /** What is wrong with a path that stands for no id. */
    static String mistake(String path) {
        return "'" + path + "' stands for no definition; a script's path reads namespace/name.lua in lower case, for example"
                + " app/workers/handler.lua, which is the definition app.workers:handler";
    }
}
