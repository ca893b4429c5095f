package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

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
}
