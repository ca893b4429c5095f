package dev.hadron.lua.process;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.Spawner;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Outgoing;

/**
 * The spawn builder of a script (R11). Immutable; the first mistake in what was given is told by its last call.
 *
 * @param mistake the first mistake, null where there is none
 */
record BuilderValue(Spawner spawner, @Nullable ProcessException mistake) implements LuaUserdata {

    private static final LuaTable METATABLE = makeMetatable();

    /** {@code process.with_context}: the values are over those that the script has set itself. */
    static int begin(ScriptProcess self, Coroutine call) {
        Spawner spawner = self.self().withContext(self.contextChanges());
        return copied(call, new BuilderValue(spawner, null), "context", 0,
                (builder, values) -> builder.spawner.withContext(context(first(values))));
    }

    @Override
    public LuaTable metatable() {
        return METATABLE;
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
            String topic = call.argument(1) instanceof String ? Api.text(call, 1, "topic") : null;
            return topic == null ? next(call, builder -> builder.spawner.withMessage(Api.text(call, 1, "topic")))
                    : copied(call, self(call), "payload", 2, (builder, values) -> builder.spawner.withMessage(topic, values));
        });
        for (SpawnForm form : SpawnForm.values()) {
            Api.add(methods, form.function, (self, call) -> {
                BuilderValue builder = self(call);
                if (builder.mistake != null) {
                    throw builder.mistake;
                }
                return form.with(self, builder.spawner, call, 1);
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
                return then.returns(builder.given(() -> given.with(builder, values)));
            }

            @Override
            public int refused(Coroutine then, ProcessException error) {
                return then.returns(builder.failed(error));
            }
        });
    }

    private static int next(Coroutine call, Function<BuilderValue, Spawner> with) {
        BuilderValue builder = self(call);
        return call.returns(builder.given(() -> with.apply(builder)));
    }

    private BuilderValue given(Supplier<Spawner> next) {
        try {
            return new BuilderValue(next.get(), mistake);
        } catch (ProcessException e) {
            return failed(e);
        }
    }

    private BuilderValue failed(ProcessException error) {
        return mistake == null ? new BuilderValue(spawner, error) : this;
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
