package dev.hadron.lua.process;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.Spawner;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Outgoing;
import dev.hadron.lua.values.Weights;

/**
 * The spawn builder of a script (R11). Immutable; the first mistake in what was given is told by its last call.
 *
 * @param mistake the first mistake, null where there is none
 * @param parts how many values it has, which each next builder and each spawn goes through
 * @param weight about how many bytes they take
 */
record BuilderValue(Spawner spawner, @Nullable ProcessException mistake, int parts, long weight)
        implements
            LuaUserdata,
            LuaHolder {

    private static final int BYTES = 120;
    private static final int PART_BYTES = 8;

    private static final LuaTable METATABLE = makeMetatable();

    /** {@code process.with_context}: the values are over those that the script has set itself. */
    static int begin(ScriptProcess self, Coroutine call) {
        int parts = self.contextChanges().size();
        call.work(parts);
        Spawner spawner = self.self().withContext(self.contextChanges());
        return copied(call, new BuilderValue(spawner, null, parts, self.contextBytes()), "context", 0,
                (builder, values) -> builder.spawner.withContext(context(first(values))));
    }

    @Override
    public LuaTable metatable() {
        return METATABLE;
    }

    @Override
    public long bytes() {
        return BYTES + weight + (long) PART_BYTES * parts;
    }

    private static LuaTable makeMetatable() {
        LuaTable methods = LuaTable.shared();
        Api.add(methods, "with_context", (self, call) -> copied(call, self(call), "context", 1,
                (builder, values) -> builder.spawner.withContext(context(first(values)))));
        Api.add(methods, "with_actor", (self, call) -> next(call, builder -> builder.spawner.withActor(
                SecurityValues.actorOf(call.argument(1)))));
        Api.add(methods, "with_scope", (self, call) -> next(call, builder -> builder.spawner.withScope(
                SecurityValues.scopeOf(call.argument(1)))));
        Api.add(methods, "with_name", (self, call) -> next(call, builder -> builder.spawner.withName(
                Api.text(call, 1, "name"))));
        Api.add(methods, "with_message", (self, call) -> {
            Object topic = call.argument(1);
            return copied(call, self(call), "payload", 2,
                    (builder, values) -> builder.spawner.withMessage(Api.text(topic, "topic"), values));
        });
        for (SpawnForm form : SpawnForm.values()) {
            Api.add(methods, form.function, (self, call) -> {
                BuilderValue builder = self(call);
                if (builder.mistake != null) {
                    throw builder.mistake;
                }
                call.work(builder.parts);
                return form.with(builder.spawner, call, 1);
            });
        }
        return Functions.metatable("spawner", methods, call -> call.returns("spawner")).freeze();
    }

    private static @Nullable Object first(@Nullable Object[] values) {
        return values.length == 0 ? null : values[0];
    }

    /** Makes the next builder's spawner. */
    @FunctionalInterface
    private interface Given {
        Spawner with(BuilderValue builder, @Nullable Object[] values);
    }

    private static int copied(Coroutine call, BuilderValue builder, String what, int from, Given given) {
        return Outgoing.arguments(call, from, what, new Outgoing.Use() {
            @Override
            public int apply(Coroutine then, @Nullable Object[] values) {
                return then.returns(builder.given(then, values, () -> given.with(builder, values)));
            }

            @Override
            public int refused(Coroutine then, ProcessException error) {
                return then.returns(builder.failed(error));
            }
        });
    }

    private static int next(Coroutine call, Function<BuilderValue, Spawner> with) {
        BuilderValue builder = self(call);
        return call.returns(builder.given(call, NONE, () -> with.apply(builder)));
    }

    private BuilderValue given(Coroutine call, @Nullable Object[] values, Supplier<Spawner> next) {
        int more = 1;
        for (Object value : values) {
            more += value instanceof Map<?, ?> map ? map.size() : 0;
        }
        call.work(parts + more);
        long added = Weights.ofAll(values);
        call.process().allocate(BYTES + added + (long) PART_BYTES * parts);
        try {
            return new BuilderValue(next.get(), mistake, parts + more, weight + added);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    private BuilderValue failed(ProcessException error) {
        return mistake == null ? new BuilderValue(spawner, error, parts, weight) : this;
    }

    private static BuilderValue self(Coroutine call) {
        if (call.argument(0) instanceof BuilderValue builder) {
            return builder;
        }
        throw Api.invalid("a spawn builder is expected, not a " + Api.type(call.argument(0))
                + "; call it with a colon, as in spawner:spawn(…)");
    }

    private static Map<String, @Nullable Object> context(@Nullable Object copy) {
        return Api.named(copy, "context values");
    }
}
