package dev.hadron.lua;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import dev.hadron.lua.code.FunctionCompiler;
import dev.hadron.lua.code.Prototype;
import dev.hadron.lua.library.Libraries;
import dev.hadron.lua.syntax.LuaSyntaxError;

/**
 * What the processes of an application share: the libraries, and the limits of each process. Immutable once built; any
 * thread may make processes from it.
 */
public final class LuaRuntime {

    private final long quota;
    private final int maxDepth;
    private final Clock clock;
    private final AtomicLong seeds;
    private final Runnable onRefusal;
    private final LuaTable shared = LuaTable.shared();
    private final LuaTable stringMetatable;
    private final LuaClosure reader;

    private LuaRuntime(Builder builder) {
        quota = builder.quota;
        maxDepth = builder.maxDepth;
        clock = builder.clock;
        onRefusal = builder.onRefusal;
        seeds = new AtomicLong(builder.seed);
        shared.put("next", Iteration.NEXT);
        shared.put("pairs", Iteration.PAIRS);
        shared.put("ipairs", Iteration.IPAIRS);
        shared.put("pcall", ProtectedCalls.PCALL);
        shared.put("xpcall", ProtectedCalls.XPCALL);
        shared.put("error", ProtectedCalls.ERROR);
        LuaTable coroutine = Coroutines.library();
        builder.coroutineExtras.forEach(coroutine::put);
        shared.put("coroutine", coroutine.freeze());
        stringMetatable = Libraries.install(shared);
        builder.globals.forEach(shared::put);
        shared.freeze();
        reader = new LuaClosure(compile("=index", "local t, k = ... return t[k]"), shared);
    }

    /** A builder with the defaults: a quota of 64 MiB, 200,000 calls deep, the system's clock, a random seed. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Compiles a script under the name that messages call it by. The result belongs to no process and may be run by any
     * number of them. Fails with {@link LuaSyntaxError}.
     */
    public static Prototype compile(String file, String source) {
        return FunctionCompiler.compile(file, source);
    }

    /** A new process; its {@code print} writes whole lines, as byte strings, to the output. */
    public LuaProcess process(Consumer<String> output) {
        return new LuaProcess(this, output);
    }

    LuaTable shared() {
        return shared;
    }

    LuaTable stringMetatable() {
        return stringMetatable;
    }

    LuaClosure reader() {
        return reader;
    }

    void memoryRefused() {
        onRefusal.run();
    }

    long seed() {
        return seeds.getAndAdd(0x9E3779B97F4A7C15L);
    }

    /** The most bytes that a process may have alive. */
    public long quota() {
        return quota;
    }

    /** The most calls that may be under way in a coroutine. */
    public int maxDepth() {
        return maxDepth;
    }

    /** The clock and time zone of {@code os}. */
    public Clock clock() {
        return clock;
    }

    /** Chooses limits and globals. */
    public static final class Builder {

        private long quota = 64L << 20;
        private int maxDepth = 200_000;
        private Clock clock = Clock.systemDefaultZone();
        private long seed = System.nanoTime() ^ (long) System.identityHashCode(this) << 32;
        private Runnable onRefusal = () -> {
        };
        private final Map<String, Object> globals = new LinkedHashMap<>();
        private final Map<String, Object> coroutineExtras = new LinkedHashMap<>();

        private Builder() {
        }

        /** The most bytes that a process may have alive; from 64 KiB on. */
        public Builder quota(long bytes) {
            if (bytes < 64 << 10) {
                throw new IllegalArgumentException("a quota of " + bytes + " bytes: at least 65536 are needed");
            }
            quota = bytes;
            return this;
        }

        /** The most calls that may be under way in a coroutine; from 20 on. */
        public Builder maxDepth(int calls) {
            if (calls < 20) {
                throw new IllegalArgumentException("a depth of " + calls + " calls: at least 20 are needed");
            }
            maxDepth = calls;
            return this;
        }

        /** The clock and time zone of {@code os.time} and {@code os.date}. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** What the first process's random numbers begin with; each further process begins differently. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** Told each time that a process is refused memory, on its thread. */
        public Builder onRefusal(Runnable listener) {
            onRefusal = listener;
            return this;
        }

        /** A global of all processes: a {@link Builtin}, a frozen shared table, or another immutable value. */
        public Builder global(String name, Object value) {
            globals.put(name, value);
            return this;
        }

        /** A further function of the {@code coroutine} table. */
        public Builder coroutineFunction(String name, Builtin function) {
            coroutineExtras.put(name, function);
            return this;
        }

        /** Builds the runtime. */
        public LuaRuntime build() {
            return new LuaRuntime(this);
        }
    }
}
