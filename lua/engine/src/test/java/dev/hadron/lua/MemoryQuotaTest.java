package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quota is on what is alive: garbage is counted out when the quota is reached, and an error can be caught and lived with.
 */
class MemoryQuotaTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "for i = 1, 200000 do local t = {i, i, i, i} end",
            "for i = 1, 20000 do local s = ('x'):rep(1000) .. i end",
            "local t = {} for i = 1, 100000 do t[i % 100 + 1] = {i} end",
            "local t = {} for i = 1, 100000 do t['k' .. i] = i t['k' .. i - 10] = nil end",
            "for i = 1, 20000 do coroutine.wrap(function() return i end)() end",
            "local function deep(n) if n > 0 then return 1 + deep(n - 1) end return 0 end for i = 1, 50 do deep(2000) end",
            "local t = {} for i = 1, 1000 do local u = {} for j = 1, 100 do u[j] = j end t = u end",
            "local ok, e = pcall(function() local t = {} for i = 1, 1e9 do t[i] = {} end end) assert(e:find('memory'))"
                    + " for i = 1, 10000 do local t = {i} end",
    })
    void garbageIsNoBurden(String source) {
        LuaRuntime runtime = LuaRuntime.builder().quota(1 << 20).build();
        assertThat(Scripts.run(runtime, "test", source + " print('end')", 10_000)).isEqualTo("end\n");
    }

    /** Much that is alive, then garbage until a count is due, which more and more turns of the loop ask for. */
    private static final String HOLDS_MUCH = "local all = {} for i = 1, 20000 do all[i] = {i} end"
            + " while true do turn() local garbage = {{}, {}, {}} end";

    @Test
    void theCountIsMadeInSlicesAndNothingRunsMeanwhile() {
        AtomicInteger turns = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        LuaRuntime runtime = LuaRuntime.builder().quota(4 << 20).global("turn", counting(turns))
                .global("other", counting(others)).build();
        LuaProcess process = runtime.process(line -> {
        });
        LuaTask holder = process.start(process.load(LuaRuntime.compile("holder", HOLDS_MUCH)));
        LuaTask other = process.start(process.load(LuaRuntime.compile("other", "while true do other() end")));
        int longest = 0;
        int still = 0;
        for (int step = 0; step < 2000; step++) {
            int before = turns.get() + others.get();
            boolean loading = turns.get() == 0;
            assertThat((step % 2 == 0 ? holder : other).step(1000)).isSameAs(Step.OUT_OF_BUDGET);
            still = !loading && turns.get() + others.get() == before ? still + 1 : 0;
            longest = Math.max(longest, still);
        }
        assertThat(longest).as("steps of both tasks, one after the other, that only counted 20,000 tables").isBetween(20, 200);
        assertThat(process.allocated()).as("bytes counted").isLessThan(2 * runtime.quota());
    }

    private static Builtin counting(AtomicInteger calls) {
        return Builtin.of("counting", call -> {
            calls.incrementAndGet();
            return call.returns();
        });
    }

    @Test
    void codeWithoutCallsAndTurnsFailsAtTwiceTheQuota() {
        LuaRuntime runtime = LuaRuntime.builder().quota(1 << 20).build();
        String script = "local s = ('x'):rep(500000) local a = s .. 'a' local b = s .. 'b' local c = s .. 'c' local d = s .. 'd'"
                + " local e = s .. 'e' print('not reached')";
        assertThat(Scripts.run(runtime, "test", script, 10_000)).contains("test:1: not enough memory")
                .doesNotContain("not reached");
    }

    @Test
    void whoHoldsTooMuchGoesOnWithAnErrorWhereItStood() {
        LuaRuntime runtime = LuaRuntime.builder().quota(1 << 20).build();
        String script = "local function fill(t) for i = 1, 1e9 do t[i] = {i} end end\nlocal t = {}\n"
                + "print((select(2, pcall(fill, t)):gsub('%(.*', '')))\nlocal n = #t t = nil\n"
                + "for i = 1, 1000 do local u = {i} end print(n > 5000)";
        assertThat(Scripts.run(runtime, "test", script, 10_000)).isEqualTo("test:1: not enough memory \ntrue\n");
    }
}
