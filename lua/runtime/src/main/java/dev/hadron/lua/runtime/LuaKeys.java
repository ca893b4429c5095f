package dev.hadron.lua.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import dev.hadron.runtime.config.FurtherKeys;
import dev.hadron.runtime.config.LenientConverter;
import dev.hadron.runtime.config.Reading;

/** Makes the keys of scripts known to Hadron, with how their values are read. */
@Singleton
public class LuaKeys implements FurtherKeys {

    static final int LEAST_DEPTH = 20;

    private static final Reading<String> DIRECTORY = text -> {
        Path path = Path.of(text.trim());
        if (text.isBlank() || !Files.isDirectory(path)) {
            throw new IllegalArgumentException("must be a folder that exists and can be read"
                    + (path.isAbsolute() ? "" : "; it is looked for from " + Path.of("").toAbsolutePath()));
        }
        return text.trim();
    };

    private static final Reading<Integer> SLICE = text -> wholeFrom(text, 1);

    private static final Reading<Integer> DEPTH = text -> wholeFrom(text, LEAST_DEPTH);

    private final Config config;

    LuaKeys(Config config) {
        this.config = config;
    }

    @Override
    public Map<String, Reading<?>> keys() {
        return Map.of("lua.directory", DIRECTORY, "lua.watch", (Reading<Boolean>) this::watched, "lua.slice", SLICE,
                "lua.max-memory", Reading.MEMORY,
                "lua.max-call-depth", DEPTH, "lua.env.expose", (Reading<List<String>>) this::exposed);
    }

    /** Without a folder there would be nothing to watch, and nobody would hear of it. */
    private boolean watched(String text) {
        boolean watched = Reading.SWITCH.read(text);
        if (watched && config.getConfigValue("quarkus.hadron.lua.directory").getValue() == null) {
            throw new IllegalArgumentException(
                    "there is no folder to watch; set quarkus.hadron.lua.directory, or take this key out");
        }
        return watched;
    }

    /** A key without a value would be told to scripts as one that they may not see. */
    private List<String> exposed(String text) {
        List<String> keys = Reading.LIST.read(text);
        List<String> missing = keys.stream().filter(key -> config.getConfigValue(key).getValue() == null).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no value is set for " + String.join(", ", missing)
                    + "; set one, if only an empty one, or take the key out of the list");
        }
        return keys;
    }

    private static int wholeFrom(String text, int least) {
        try {
            int number = Integer.parseInt(text.trim());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with the numbers that are too small
        }
        throw new IllegalArgumentException("must be a whole number from " + least + " to " + Integer.MAX_VALUE);
    }

    /** Folders that exist. */
    public static final class OfDirectory extends LenientConverter<String> {

        private static final long serialVersionUID = 1L;

        public OfDirectory() {
            super(DIRECTORY);
        }
    }

    /** {@code true} and {@code false}. */
    public static final class OfSwitch extends LenientConverter<Boolean> {

        private static final long serialVersionUID = 1L;

        public OfSwitch() {
            super(Reading.SWITCH);
        }
    }

    /** How much work a slice is. */
    public static final class OfSlice extends LenientConverter<Integer> {

        private static final long serialVersionUID = 1L;

        public OfSlice() {
            super(SLICE);
        }
    }

    /** Numbers of calls. */
    public static final class OfDepth extends LenientConverter<Integer> {

        private static final long serialVersionUID = 1L;

        public OfDepth() {
            super(DEPTH);
        }
    }
}
