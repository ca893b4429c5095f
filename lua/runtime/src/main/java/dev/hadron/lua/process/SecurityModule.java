package dev.hadron.lua.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.process.SecurityValues.ActorValue;
import dev.hadron.lua.process.SecurityValues.PolicyValue;
import dev.hadron.lua.process.SecurityValues.ScopeValue;
import dev.hadron.security.Actor;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/**
 * The module {@code security} (R13): who the process calls as, what that permits, and other actors and scopes for its children.
 */
final class SecurityModule {

    /** About what a decision costs, in calls of a script. */
    private static final int WORK = 50;

    private SecurityModule() {
    }

    /** The module. @param policies finds a policy of the configuration by its id, null where there is none */
    static LuaTable table(Function<String, @Nullable Policy> policies) {
        LuaTable security = LuaTable.shared();
        Api.add(security, "security.actor", (self, call) -> {
            Actor actor = self.self().actor();
            return call.returns(actor == null ? null : ActorValue.of(call, actor));
        });
        Api.add(security, "security.scope", (self, call) -> {
            Scope scope = self.self().scope();
            return call.returns(scope == null ? null : new ScopeValue(scope));
        });
        Api.add(security, "security.can", SecurityModule::can);
        Api.add(security, "security.new_actor", SecurityModule::newActor);
        Api.add(security, "security.new_scope", (self, call) -> call.returns(new ScopeValue(new Scope(
                call.argument(0) == null ? List.of()
                        : SecurityValues.policies(call, Api.table(call.argument(0), "policies"))))));
        Api.add(security, "security.policy", (self, call) -> {
            String id = Api.text(call, 0, "policy's id");
            Policy policy = policies.apply(id);
            if (policy == null) {
                throw new ProcessException(ErrorKind.NOT_FOUND, "policy not found: " + id);
            }
            return call.returns(new PolicyValue(policy));
        });
        return security.freeze();
    }

    private static int can(ScriptProcess self, Coroutine call) {
        call.work(work(self));
        String action = Api.text(call, 0, "action");
        String resource = Api.text(call, 1, "resource");
        return Api.copied(call, "attributes", call.argument(2), (then, values) -> then.returns(self.self().can(action, resource,
                values[0] == null ? Map.of() : Api.named(values[0], "attributes"))));
    }

    /** What a decision costs: all policies of the scope are gone through. */
    static long work(ScriptProcess self) {
        Scope scope = self.self().scope();
        return WORK + (scope == null ? 0 : (long) WORK * scope.policies().size());
    }

    private static int newActor(ScriptProcess self, Coroutine call) {
        String id = Api.text(call, 0, "actor's id");
        return Api.copied(call, "meta", call.argument(1), (then, values) -> then.returns(ActorValue.of(then,
                values[0] == null ? Actor.of(id) : new Actor(id, Api.named(values[0], "values of the meta")))));
    }
}
