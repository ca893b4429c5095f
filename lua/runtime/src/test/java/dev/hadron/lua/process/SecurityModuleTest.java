package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.SecurityOptions;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** Scripts and policies (R13): what is denied, and actors and scopes for children. */
class SecurityModuleTest {

    private static final Policy ALL = Policy.allow("all", List.of("*"), List.of("*"));
    private static final Policy READ = Policy.allow("read", List.of("orders.read"), List.of("order:*"),
            new Condition("attributes.team", Operator.EQ, "sales"));
    private static final Policy NO_SEND = Policy.deny("no-send", List.of("process.send"), List.of("*"),
            new Condition("attributes.target.id", Operator.EQ, "test:secret"));
    private static final Policy NO_CONTEXT = Policy.deny("no-context", List.of("process.context"), List.of("*"));

    private final World world = new World(kernel -> kernel.host(HostOptions.of("app:guarded"))
            .kernel(options -> options.security(new SecurityOptions(true, null, Map.of(
                    World.HOST, new Identity(new Actor("ann", Map.of("team", "sales")), Scope.of(ALL, NO_SEND)),
                    "app:guarded", new Identity(Actor.of("bob"), Scope.of(ALL, NO_CONTEXT)))))),
            engine -> engine.policies(Map.of("read", READ, "all", ALL)::get));

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @Tag("R13.2")
    @Tag("R13.5")
    void aDeniedCallSaysWhatAndHasNoEffect() {
        world.script("test:secret", "return function() process.inbox():receive() return 'read' end");
        assertThat(world.run("""
                local pid = assert(process.with_context({}):with_name('secret'):spawn('test:secret', 'app:processes'))
                local ok, err = process.send(pid, 't')
                local ok2, err2 = process.send('secret', 't')
                return {err:kind(), err:message() == 'permission denied: process.send on ' .. pid, err2:message()}"""))
                .isEqualTo(List.of("PermissionDenied", true, "permission denied: process.send on secret"));
    }

    @Test
    @Tag("R13.1")
    void aScriptKnowsInWhoseNameItCalls() {
        assertThat(world.run("""
                local security = require('security')
                local names = {}
                for i, policy in ipairs(security.scope():policies()) do names[i] = policy:id() end
                return {security.actor():id(), security.actor():meta().team, names}"""))
                .isEqualTo(List.of("ann", "sales", List.of("all", "no-send")));
    }

    @Test
    @Tag("R3.3")
    void childrenInheritActorScopeAndContextAndTheirsDoToo() {
        world.script("test:knows", """
                local security, ctx = require('security'), require('ctx')
                return function(deeper)
                  if deeper > 0 then return process.exec('test:knows', 'app:guarded', deeper - 1) end
                  return {security.actor():id(), #security.scope():policies(), ctx.get('request')}
                end""");
        assertThat(world.run("""
                assert(require('ctx').set('request', 'r1'))
                return process.exec('test:knows', 'app:guarded', 2)""")).isEqualTo(List.of("ann", 2L, "r1"));
    }

    @Test
    @Tag("R13.3")
    @Tag("R13.4")
    void childrenGetTheActorAndScopeOfTheBuilder() {
        world.script("test:asks",
                """
                        local security = require('security')
                        return function()
                          local ok, err = process.send('nobody', 't')
                          return {security.actor():id(), security.can('orders.read', 'order:5', {team = 'sales'}),
                            security.can('orders.read', 'order:5', {team = 'other'}), security.can('orders.write', 'order:5'), err:kind()}
                        end""");
        assertThat(world.run("""
                local security = require('security')
                local scope = assert(security.new_scope({assert(security.policy('read'))}))
                local actor = assert(security.new_actor('eve', {level = 3}))
                return process.with_context({}):with_actor(actor):with_scope(scope):exec('test:asks', 'app:processes')"""))
                .isEqualTo(List.of("eve", true, false, false, "PermissionDenied"));
        assertThat(world.run("""
                local security = require('security')
                return process.with_context({}):with_scope(security.new_scope()):exec('test:asks', 'app:processes')"""))
                .isEqualTo(List.of("ann", false, false, false, "PermissionDenied"));
    }

    @Test
    @Tag("R13.1")
    void contextNeedsItsPermission() {
        String id = world.main("""
                local ctx, said = require('ctx'), {}
                local ok, err = ctx.set('k', 1)
                said[1] = err:message()
                ok, err = process.with_context({k = 1}):spawn('test:none', 'app:guarded')
                said[2] = err:message()
                said[3] = ctx.get('k') == nil
                return said""");
        assertThat((Object) world.kernel.await(world.kernel.processes().exec(id, "app:guarded"))).isEqualTo(List.of(
                "permission denied: process.context on context", "permission denied: process.context on context", true));
    }

    @Test
    @Tag("R14")
    void mistakesAreReturned() {
        assertThat(world.run("""
                local security, said = require('security'), {}
                local function refused(value, err)
                  assert(value == nil)
                  said[#said + 1] = err:message()
                end
                refused(security.policy('none'))
                refused(security.policy())
                refused(security.new_actor())
                refused(security.new_actor(''))
                refused(security.new_actor('x', 5))
                refused(security.new_scope({'read'}))
                refused(security.can('a'))
                return said""")).isEqualTo(List.of("policy not found: none", "the policy's id is missing",
                "the actor's id is missing", "an actor has an id that is not empty",
                "the values of the meta are a table with names, such as {name = value}",
                "a policy is expected, as security.policy gives it, not a string", "the resource is missing"));
    }
}
