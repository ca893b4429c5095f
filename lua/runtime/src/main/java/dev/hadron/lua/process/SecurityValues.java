package dev.hadron.lua.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaHolder;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaUserdata;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.Functions;
import dev.hadron.lua.values.Incoming;
import dev.hadron.lua.values.Weights;
import dev.hadron.security.Actor;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** The objects of {@code security}: actors, scopes and policies. */
final class SecurityValues {

    private SecurityValues() {
    }

    /** {@code actor:id()}, {@code actor:meta()}. */
    record ActorValue(Actor actor) implements LuaUserdata, LuaHolder {

        private static final int BYTES = 80;

        private static final LuaTable METATABLE = makeMetatable();

        @Override
        public LuaTable metatable() {
            return METATABLE;
        }

        /** An actor as a value, charged to the calling process. */
        static ActorValue of(Coroutine call, Actor actor) {
            ActorValue value = new ActorValue(actor);
            call.process().allocate(value.bytes());
            return value;
        }

        @Override
        public long bytes() {
            return BYTES + actor.id().length() + Weights.ofAll(actor.meta());
        }

        private static LuaTable makeMetatable() {
            LuaTable methods = LuaTable.shared();
            Api.add(methods, "id", (self, call) -> call.returns(Utf8.bytes(actorOf(call.argument(0)).id())));
            Api.add(methods, "meta", (self, call) -> Incoming.one(call, actorOf(call.argument(0)).meta(), Coroutine::returns));
            return Functions.metatable("actor", methods, call -> call.returns("actor")).freeze();
        }
    }

    /** {@code scope:policies()}: the policies of which it is made. */
    record ScopeValue(Scope scope) implements LuaUserdata {

        private static final LuaTable METATABLE = makeMetatable();

        @Override
        public LuaTable metatable() {
            return METATABLE;
        }

        private static LuaTable makeMetatable() {
            LuaTable methods = LuaTable.shared();
            Api.add(methods, "policies", (self, call) -> {
                LuaTable policies = call.newTable();
                for (Policy policy : scopeOf(call.argument(0)).policies()) {
                    policies.put(policies.length() + 1L, new PolicyValue(policy));
                }
                return call.returns(policies);
            });
            return Functions.metatable("scope", methods, call -> call.returns("scope")).freeze();
        }
    }

    /** {@code policy:id()}. */
    record PolicyValue(Policy policy) implements LuaUserdata {

        private static final LuaTable METATABLE = makeMetatable();

        @Override
        public LuaTable metatable() {
            return METATABLE;
        }

        private static LuaTable makeMetatable() {
            LuaTable methods = LuaTable.shared();
            Api.add(methods, "id", (self, call) -> call.returns(Utf8.bytes(policyOf(call.argument(0)).name())));
            return Functions.metatable("policy", methods, call -> call.returns("policy")).freeze();
        }
    }

    static Actor actorOf(@Nullable Object value) {
        if (value instanceof ActorValue known) {
            return known.actor;
        }
        throw Api.invalid("an actor is expected, as security.new_actor makes it, not a " + Api.type(value));
    }

    static Scope scopeOf(@Nullable Object value) {
        if (value instanceof ScopeValue known) {
            return known.scope;
        }
        throw Api.invalid("a scope is expected, as security.new_scope makes it, not a " + Api.type(value));
    }

    private static Policy policyOf(@Nullable Object value) {
        if (value instanceof PolicyValue known) {
            return known.policy;
        }
        throw Api.invalid("a policy is expected, as security.policy gives it, not a " + Api.type(value));
    }

    /** The policies of a table, each once: all of them are gone through whenever a permission is decided. */
    static List<Policy> policies(Coroutine call, LuaTable table) {
        call.work(table.length());
        List<Policy> policies = new ArrayList<>();
        Set<Policy> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object each : table.countedCopy()) {
            if (known.add(policyOf(each))) {
                policies.add(policyOf(each));
            }
        }
        return policies;
    }
}
