package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.lua.code.Opcode;
import dev.hadron.lua.code.Prototype;

/** Loops that only compute are marked, and take the budget and leave their values as any other loop does. */
class NumericLoopsTest {

    @ParameterizedTest
    @ValueSource(strings = { "for i = 1, n do x = x + i end", "for i = 1, n do end", "while x < n do x = x * 2 + 1 end",
            "repeat x = -x - 1.5 until x > n", "while true do x = x ~ n if x == 7 then return x end end" })
    void loopsThatComputeAreMarked(String loop) {
        assertThat(numericLoops(loop)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "for i = 1, n do f(i) end", "for i = 1, n do x = {} end", "while t.x do x = x + 1 end",
            "for i = 1, n do x = x .. i end", "for k in f do x = x + k end", "for i = 1, n do g = x end",
            "for i = 1, n do t = function() return i end end", "while x do x = x + 1 end" })
    void loopsThatDoAnythingElseAreNot(String loop) {
        assertThat(numericLoops(loop)).isZero();
    }

    @Test
    void loopsInsideAreMarkedWhereTheOuterOneIsNot() {
        assertThat(numericLoops("for i = 1, n do for j = 1, n do x = x + j end f(x) end")).isEqualTo(1);
        assertThat(numericLoops("for i = 1, n do for j = 1, n do x = x + j end end")).isEqualTo(2);
    }

    @Test
    void eachTurnTakesAUnit() {
        for (String loop : new String[] { "for i = 1, 1000 do x = x + i end", "while x < 1000 do x = x + 1 end",
                "for f = 1.0, 1000 do x = x + f end", "for i = 1, 10 do for j = 1, 100 do x = x + j end end" }) {
            assertThat(stepsOf("local x = 0 " + loop, 100)).as(loop).isBetween(10, 12);
        }
    }

    @Test
    void theyStopAtTheEndOfASlice() {
        LuaTask task = task("local x = 1 while true do x = x * 3 + 1 end");
        for (int i = 0; i < 100; i++) {
            assertThat(task.step(1000)).isSameAs(Step.OUT_OF_BUDGET);
        }
    }

    @Test
    void aLoopThatStopsInTheMiddleGoesOn() {
        String script = "local a, b, c = 0, 0.5, 'c' for i = 1, 50 do for j = 1, i do a = a + j b = b * 2 end end return a, b, c";
        for (int budget : new int[] { 1, 2, 3, 49, 50, 51, 100_000 }) {
            Step end = Scripts.finish(task(script), budget);
            assertThat(((Step.Done) end).values()).as("slices of " + budget)
                    .containsExactly(22_100L, Double.POSITIVE_INFINITY, "c");
        }
    }

    private static int numericLoops(String loop) {
        Prototype outer = LuaRuntime.compile("x", "local t = {} return function(f, n, x) " + loop + " end");
        return (int) Arrays.stream(outer.inner[0].code).map(word -> word & 0xFF)
                .filter(operation -> operation == Opcode.NUMERIC_LOOP || operation == Opcode.NUMERIC_FORLOOP).count();
    }

    private static LuaTask task(String script) {
        LuaProcess process = LuaRuntime.builder().build().process(line -> {
        });
        return process.start(process.load(LuaRuntime.compile("x", script)));
    }

    private static int stepsOf(String script, int budget) {
        LuaTask task = task(script);
        int steps = 1;
        while (!(task.step(budget) instanceof Step.Done)) {
            steps++;
        }
        return steps;
    }
}
