package dev.hadron.lua.runtime;

import java.util.List;
import java.util.Optional;

import dev.hadron.runtime.config.LenientConverter;
import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

/** Scripts of the extension {@code quarkus-hadron-lua}: where they come from, and what each may take. */
@ConfigMapping(prefix = "quarkus.hadron.lua")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface LuaConfig {

    /**
     * A folder of scripts on disk, read at the start: {@code app/workers/handler.lua} in it is the definition
     * {@code app.workers:handler}, and takes the place of one of that id that is built in.
     */
    @WithConverter(LuaKeys.OfDirectory.class)
    Optional<String> directory();

    /**
     * Whether the folder is looked at while the application runs: a changed file becomes the new version of its definition,
     * which new processes and upgrades run; one that cannot be compiled is told in the log, and its last version stays.
     * {@code true} without a folder fails the start.
     */
    @ConfigDocDefault("false")
    @WithConverter(LuaKeys.OfSwitch.class)
    Optional<Boolean> watch();

    /** How much work a script does before the next process has its turn. One is about a call or a turn of a loop. */
    @ConfigDocDefault("1000")
    @WithConverter(LuaKeys.OfSlice.class)
    Optional<Integer> slice();

    /** The most memory that a process may have alive, from 64K on. Past it, allocating is an error of the script. */
    @ConfigDocDefault("64M")
    @WithConverter(LenientConverter.OfMemory.class)
    Optional<MemorySize> maxMemory();

    /** The most calls that may be under way in a coroutine, from 20 on. Past it, calling is an error of the script. */
    @ConfigDocDefault("200000")
    @WithConverter(LuaKeys.OfDepth.class)
    Optional<Integer> maxCallDepth();

    /** What scripts see of the configuration. */
    Env env();

    /** What scripts see of the configuration. */
    interface Env {

        /**
         * The keys of the configuration whose values scripts can read with {@code require("env")}, separated by commas. Each
         * has to have a value, if only an empty one.
         */
        Optional<List<String>> expose();
    }
}
