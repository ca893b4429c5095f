package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scripts that want too much end in an error that says so; those that never end are stopped at every step. */
class HostileScriptsTest {

    private static final long QUOTA = 8 << 20;
    private static final int STEPS = 3_000;

    private static final String[][] ERRORS = {
            { "endless recursion", "local function f() return 1 + f() end f()", "stack overflow" },
            { "recursion of a metamethod",
                    "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k] end"
                            + " return t.x",
                    "stack overflow" },
            { "recursion through pcall",
                    "local function f() local ok, e = pcall(f) if not ok then error(e, 0) end return 1 + f() end"
                            + " f()",
                    "" },
            { "a chain of __index to itself", "local t = {} setmetatable(t, {__index = t}) return t.x", "loop" },
            { "a chain of __newindex to itself", "local t = {} setmetatable(t, {__newindex = t}) t.x = 1", "loop" },
            { "a string that doubles", "local s = 'x' while true do s = s .. s end", "not enough memory" },
            { "a giant repetition", "return ('x'):rep(1e9)", "not enough memory" },
            { "a repetition beyond any string", "return ('x'):rep(1e15)", "resulting string too large" },
            { "repetitions that are kept", "local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(100000) .. i end",
                    "not enough memory" },
            { "a table that grows", "local t = {} for i = 1, 1e9 do t[i] = i end", "not enough memory" },
            { "a table of tables", "local t = {} for i = 1, 1e9 do t[i] = {i} end", "not enough memory" },
            { "fields without end", "local t = {} for i = 1, 1e9 do t['k' .. i] = true end", "not enough memory" },
            { "closures without end", "local t = {} for i = 1, 1e9 do t[i] = function() return i end end",
                    "not enough memory" },
            { "coroutines without end", "local t = {} for i = 1, 1e9 do t[i] = coroutine.create(print) end",
                    "not enough memory" },
            { "globals without end", "for i = 1, 1e9 do _G['g' .. i] = i end", "not enough memory" },
            { "a concatenation of the same string", "local t = {} local s = ('x'):rep(1000) for i = 1, 100000 do t[i] = s end"
                    + " return table.concat(t)", "not enough memory" },
            { "a substitution that grows", "local s = ('a'):rep(100000) return s:gsub('a', ('b'):rep(1000))",
                    "not enough memory" },
            { "a template that grows", "local s = ('a'):rep(200000) return s:gsub('.+', ('%0'):rep(1000))",
                    "not enough memory" },
            { "a substitution by a function that grows", "local s = ('a'):rep(100000) local b = ('b'):rep(1000)"
                    + " return s:gsub('a', function() return b end)", "not enough memory" },
            { "wrapped coroutines without end", "local t = {} for i = 1, 1e9 do t[i] = coroutine.wrap(print) end",
                    "not enough memory" },
            { "iterators over long strings", "local t = {} for i = 1, 1e9 do t[i] = (('x'):rep(100000) .. i):gmatch('.') end",
                    "not enough memory" },
            { "sorting while sorting",
                    "local t = {} for i = 1, 20000 do t[i] = i end local function less() table.sort(t, less) end"
                            + " table.sort(t, less)",
                    "not enough memory" },
            { "a format of many strings",
                    "local s = ('x'):rep(1000000) return ('%s'):rep(50):format(table.unpack((function() local t = {}"
                            + " for i = 1, 50 do t[i] = s end return t end)()))",
                    "not enough memory" },
            { "unpacking too many", "return table.unpack({}, 1, 1e7)", "too many results to unpack" },
            { "unpacking around the end", "return table.unpack({}, math.mininteger, math.maxinteger)",
                    "too many results to unpack" },
            { "arguments without end", "local function f(...) return (f(1, ...)) end f()", "stack overflow" },
            { "bytes of a giant string", "local s = ('x'):rep(4000000) return s:byte(1, -1)", "" },
            { "an order that contradicts itself, with an error in it",
                    "local n = 0 local t = {} for i = 1, 1000 do t[i] = i end"
                            + " table.sort(t, function() n = n + 1 if n > 3000 then error('enough') end return true end)",
                    "enough" },
            { "a callback that fails", "return (('x'):rep(100)):gsub('x', function() error('in callback') end)",
                    "in callback" },
            { "a handler that fails", "local ok, e = xpcall(error, function() error('again') end) error(e, 0)",
                    "error in error handling" },
            { "an error that is nil", "error(nil)", "nil value" },
            { "writing to a library", "string.rep = nil", "attempt to modify a read-only table" },
            { "rawset on a library", "rawset(math, 'pi', 3)", "attempt to modify a read-only table" },
            { "the metatable of strings", "getmetatable('').__index = {}", "attempt to modify a read-only table" },
            { "a metatable on a library", "setmetatable(string, {})", "attempt to modify a read-only table" },
            { "inserting into a library", "table.insert(table, 1)", "attempt to modify a read-only table" },
            { "closing that never stops failing",
                    "local function c() return setmetatable({}, {__close = function() error('c') end})"
                            + " end local a <close> = c() local b <close> = c() error('body')",
                    "c" },
            { "a format that is too wide", "return ('%99999d'):format(1)", "invalid" },
            { "a coroutine that resumes itself", "local co co = coroutine.wrap(function() co() end) co()",
                    "cannot resume non-suspended coroutine" },
            { "nested coroutines", "local function f() return coroutine.wrap(f)() end f()",
                    "too many nested coroutines" },
            { "a pattern too deep for a recursive matcher",
                    "return (('a'):rep(300000)):match('^(.-)b') or error('none')",
                    "none" },
            { "packing a giant string", "return string.pack('c2000000000', 'x')", "not enough memory" },
            { "moving too far", "return table.move({1}, math.mininteger, math.maxinteger, 2)", "too many elements to move" },
    };

    private static final String[][] ENDLESS = {
            { "arguments without end in a tail call", "local function f(...) return f(1, ...) end f()" },
            { "a loop", "while true do end" },
            { "a loop of repeats", "repeat until false" },
            { "a goto", "::again:: goto again" },
            { "a numeric loop", "for i = 1, math.huge do end" },
            { "a loop that catches everything", "while true do pcall(function() while true do end end) end" },
            { "calls", "local function f() end while true do f() end" },
            { "tail calls", "local function f() return f() end f()" },
            { "tail calls of a library function",
                    "local function f(...) return pcall(f, ...) end while true do local ok = f() end" },
            { "an iterator", "for x in function() return 1 end do end" },
            { "a walk over a table", "local t = {1} while true do for k in pairs(t) do end end" },
            { "a pattern that explodes", "return (('a'):rep(40)):find(('a?'):rep(40) .. ('a'):rep(41))" },
            { "a pattern with many lazy parts", "return (('a'):rep(3000)):find('.-.-.-.-.-b')" },
            { "a pattern with many greedy parts", "return (('a'):rep(3000)):match('.*.*.*.*.*b')" },
            { "a substitution with such a pattern", "return (('a'):rep(3000)):gsub('.*.*.*.*b', '')" },
            { "a walk with such a pattern", "for w in (('a'):rep(3000)):gmatch('.*.*.*.*b') do end" },
            { "a comparison that waits for ever", "table.sort({3, 2, 1}, function() while true do end end)" },
            { "a callback of gsub", "return ('x'):gsub('x', function() while true do end end)" },
            { "tostring", "print(setmetatable({}, {__tostring = function() while true do end end}))" },
            { "moving nothing very far", "table.move({}, 1, 1 << 40, 2)" },
            { "a closing", "do local c <close> = setmetatable({}, {__close = function() while true do end end}) end" },
            { "a handler", "xpcall(error, function() while true do end end)" },
            { "coroutines", "while true do coroutine.wrap(function() coroutine.yield() end)() end" },
            { "a yielding loop", "local co = coroutine.wrap(function() while true do coroutine.yield() end end)"
                    + " while true do co() end" },
            { "keys that collide", "local t = {} for i = 1, 14 do local n = {} for _, s in ipairs(#t > 0 and t or {''}) do"
                    + " n[#n + 1] = s .. 'Aa' n[#n + 1] = s .. 'BB' end t = n end local m = {} for _, s in ipairs(t) do m[s] = 1 end"
                    + " while true do for _, s in ipairs(t) do m[s] = 2 end end" },
            { "garbage", "while true do local t = {1, 2, 3} local s = 'x' .. #t end" },
            { "a search in a long string", "local s = ('a'):rep(1000000) local w = ('a'):rep(500000) .. 'b'"
                    + " while true do s:find(w, 1, true) end" },
    };

    @TestFactory
    Stream<DynamicTest> scriptsThatWantTooMuch() {
        return Stream.of(ERRORS).map(each -> DynamicTest.dynamicTest(each[0], () -> {
            LuaTask task = start(each[1]);
            Step end = steps(task, STEPS);
            assertThat(end).as("end of " + each[1]).isInstanceOfAny(Step.Failed.class, Step.Done.class);
            if (!each[2].isEmpty()) {
                assertThat(((Step.Failed) end).error().getMessage()).contains(each[2]);
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> scriptsThatNeverEnd() {
        return Stream.of(ENDLESS).map(each -> DynamicTest.dynamicTest(each[0], () -> {
            LuaTask task = start(each[1]);
            assertThat(steps(task, 60)).as("after 60 steps of " + each[1]).isInstanceOf(Step.OutOfBudget.class);
            assertThat(task.process().allocated()).as("memory counted").isLessThan(2 * QUOTA);
        }));
    }

    private static LuaTask start(String source) {
        LuaProcess process = LuaRuntime.builder().quota(QUOTA).maxDepth(10_000).build().process(line -> {
        });
        return process.start(process.load(LuaRuntime.compile("hostile", source)));
    }

    private static Step steps(LuaTask task, int most) {
        Step step = Step.OUT_OF_BUDGET;
        for (int i = 0; i < most && step instanceof Step.OutOfBudget; i++) {
            step = task.step(10_000);
        }
        return step;
    }
}
