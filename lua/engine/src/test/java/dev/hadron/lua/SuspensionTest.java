package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A Java function may wait wherever a script calls it, and goes on with what is delivered. */
class SuspensionTest {

    /** Each script waits as often as the numbers 1, 2, 3 … are asked for, and returns a text. */
    private static final String[][] PLACES = {
            { "plainly", "return wait() + wait()", "3" },
            { "as arguments", "return table.concat({wait(), wait(), wait()}, ',')", "1,2,3" },
            { "below pcall", "local ok, v = pcall(function() return wait() end) return tostring(ok) .. v", "true1" },
            { "as what pcall calls", "return select('#', pcall(wait)) .. ''", "2" },
            { "below xpcall",
                    "return select(2, xpcall(function() wait() error('e', 0) end, function(m) return m .. wait() end))", "e2" },
            { "in a coroutine", "local co = coroutine.wrap(function() local a = wait() coroutine.yield(a) return wait() end)"
                    + " return co() .. ',' .. co()", "1,2" },
            { "in a metamethod",
                    "local t = setmetatable({}, {__index = function(_, k) return k .. wait() end}) return t.x .. t.y",
                    "x1y2" },
            { "as a metamethod", "return setmetatable({}, {__index = wait}).anything .. ''", "1" },
            { "in a comparison",
                    "local m = {__lt = function() return wait() == 2 end} local a, b = setmetatable({}, m), setmetatable({}, m)"
                            + " return tostring(a < b) .. tostring(a < b)",
                    "falsetrue" },
            { "as a comparison", "local t = setmetatable({}, {__eq = wait}) return tostring(t == setmetatable({}, {}))",
                    "true" },
            { "in a concatenation",
                    "local t = setmetatable({}, {__concat = function(a, b) return (type(a) == 'string' and a or b) .. wait()"
                            + " end}) return 'a' .. t .. 'c'",
                    "ac1" },
            { "in an iterator",
                    "local s = 0 for i in function(_, c) local n = wait() if n < 4 then return n end end do s = s + i end"
                            + " return s .. ''",
                    "6" },
            { "as an iterator", "for i in wait do if i == 3 then return 'three' end end", "three" },
            { "in a closing",
                    "do local c <close> = setmetatable({}, {__close = function() wait() end}) end return 'closed' .. wait()",
                    "closed2" },
            { "in a comparison of table.sort", "local t = {3, 1, 2} table.sort(t, function(a, b) wait() return a < b end)"
                    + " return table.concat(t)", "123" },
            { "in a callback of gsub", "return (('abc'):gsub('.', function(c) return c .. wait() end))", "a1b2c3" },
            { "in tostring", "return tostring(setmetatable({}, {__tostring = function() return 'n' .. wait() end}))", "n1" },
            { "in a format",
                    "return ('<%s|%s>'):format(1, setmetatable({}, {__tostring = function() return 'n' .. wait() end}))",
                    "<1|n1>" },
            { "as what a Java function ends with", "return select('#', ending()) .. ending() + ending()", "15" },
            { "in a tail call", "local function f() return wait() end return f() .. ''", "1" },
            { "in a constructor", "local t = {wait(), x = wait(), wait()} return t[1] .. t.x .. t[2]", "123" },
    };

    private static final Builtin WAIT = Builtin.of("wait", Coroutine::suspend);
    private static final LuaRuntime RUNTIME = LuaRuntime.builder().global("wait", WAIT)
            .global("ending", Builtin.of("ending", call -> call.tailCall(WAIT))).build();

    @TestFactory
    Stream<DynamicTest> whereverAScriptCalls() {
        return places(LuaTask::deliver);
    }

    @TestFactory
    Stream<DynamicTest> whereverAScriptCallsAndGoesOnInJava() {
        return places((task, value) -> task.resume(call -> call.returns(call.argument(0)), value));
    }

    private static Stream<DynamicTest> places(BiConsumer<LuaTask, Object> deliver) {
        return Stream.of(PLACES).map(place -> DynamicTest.dynamicTest(place[0], () -> {
            LuaTask task = start(place[1]);
            long delivered = 0;
            Step step = Scripts.finish(task, 3);
            while (step instanceof Step.Suspended) {
                deliver.accept(task, ++delivered);
                step = Scripts.finish(task, 3);
            }
            assertThat(step).isInstanceOf(Step.Done.class);
            assertThat(String.valueOf(((Step.Done) step).values()[0])).isEqualTo(place[2]);
        }));
    }

    @Test
    void anErrorThatIsDeliveredIsCaught() {
        LuaTask task = start("local ok, e = pcall(wait) return e");
        assertThat(task.step(100)).isInstanceOf(Step.Suspended.class);
        task.fail(LuaError.ofValue("from Java"));
        assertThat(((Step.Done) task.step(100)).values()).containsExactly("from Java");
    }

    @Test
    void anErrorThatIsDeliveredAndNotCaughtEndsTheTask() {
        LuaTask task = start("wait()");
        task.step(100);
        task.fail(LuaError.of("from Java"));
        LuaError error = ((Step.Failed) task.step(100)).error();
        assertThat(error.getMessage()).isEqualTo("test:1: from Java");
        assertThat(error.traceback()).isEqualTo("test:1: in main chunk\n");
    }

    @Test
    void whatThereIsNoRoomForFailsTheFunction() {
        Object[] many = new Object[2_000_000];
        for (Consumer<LuaTask> deliver : List.<Consumer<LuaTask>> of(task -> task.deliver(many),
                task -> task.resume(call -> call.returns(), many))) {
            LuaTask task = start("return pcall(wait)");
            task.step(100);
            deliver.accept(task);
            assertThat(task.step(100)).isInstanceOfSatisfying(Step.Done.class, done -> assertThat(done.values())
                    .containsExactly(false, "stack overflow (more than 1000000 values)"));
        }
    }

    @Test
    void aTaskThatDoesNotWaitTakesNothing() {
        LuaTask task = start("return 1");
        assertThatThrownBy(() -> task.deliver(1L)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not wait");
    }

    @Test
    void tasksOfAProcessShareItsGlobals() {
        LuaProcess process = RUNTIME.process(line -> {
        });
        LuaTask first = process.start(process.load(LuaRuntime.compile("a", "wait() return x")));
        LuaTask second = process.start(process.load(LuaRuntime.compile("b", "x = ...")), "shared");
        assertThat(first.step(100)).isInstanceOf(Step.Suspended.class);
        assertThat(second.step(100)).isInstanceOf(Step.Done.class);
        assertThat(process.tasks()).containsExactly(first);
        first.deliver();
        assertThat(((Step.Done) first.step(100)).values()).containsExactly("shared");
        assertThat(RUNTIME.process(line -> {
        }).globals().get("x")).isNull();
    }

    private static LuaTask start(String source) {
        LuaProcess process = RUNTIME.process(line -> {
        });
        return process.start(process.load(LuaRuntime.compile("test", source)));
    }
}
