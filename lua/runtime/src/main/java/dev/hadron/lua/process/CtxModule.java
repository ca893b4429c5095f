package dev.hadron.lua.process;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.values.Incoming;

/**
 * The module {@code ctx} (R11.2): {@code ctx.get(key)}, {@code ctx.all()}, and {@code ctx.set(key, value)}, by which the
 * processes that this one spawns from then on have the value, as by {@code process.with_context}.
 */
final class CtxModule {

    private CtxModule() {
    }

    /** The module. */
    static LuaTable table() {
        LuaTable ctx = LuaTable.shared();
        Api.add(ctx, "ctx.get", (self, call) -> Incoming.one(call,
                self.surroundings().context().get(Api.text(call, 0, "key")), Coroutine::returns));
        Api.add(ctx, "ctx.all", (self, call) -> Incoming.one(call, self.surroundings().context(), Coroutine::returns));
        Api.add(ctx, "ctx.set", CtxModule::set);
        return ctx.freeze();
    }

    private static int set(ScriptProcess self, Coroutine call) {
        String key = Api.text(call, 0, "key");
        return Api.copied(call, "context." + key, call.argument(1), (then, values) -> {
            then.work(SecurityModule.work(self));
            permit(self);
            self.surroundings().set(key, values[0]);
            return then.returns(true);
        });
    }

    /** The permission of {@code with_context}, so that it is not the next spawn that is refused. */
    private static void permit(ScriptProcess self) {
        if (!self.self().can("process.context", "context", Map.<String, @Nullable Object> of())) {
            throw new ProcessException(ErrorKind.PERMISSION_DENIED, "permission denied: process.context on context");
        }
    }
}
