package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Chains of any length need few registers; what is too deep for the compiler is a syntax error, not a crash. */
class LongExpressionsTest {

    static Stream<Arguments> chains() {
        return Stream.of(
                Arguments.of("local a = 1 return " + "a + ".repeat(1000) + "a", 1001L),
                Arguments.of("local a = 1 return " + "a * 2 - a - ".repeat(500) + "a", -1497L),
                Arguments.of("local t = {} t.t = t t.v = 7 return t" + ".t".repeat(1000) + ".v", 7L),
                Arguments.of("local t = {f = function(self) return self end, v = 8} return t" + ":f()".repeat(1000) + ".v", 8L),
                Arguments.of("local function f() return f2 end f2 = f return f" + "()".repeat(1000) + " == f and 9", 9L),
                Arguments.of("local t = setmetatable({}, {__index = function(_, k) return k end}) return t[t[t[t[t[10]]]]]",
                        10L));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void needFewRegisters(String source, long value) {
        assertThat(Scripts.value(source)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("depths")
    void areRefusedWhereTheyAreTooDeep(String source) {
        assertThat(Scripts.run("deep", source, 1000)).startsWith("deep:1: ");
    }

    static Stream<String> depths() {
        return Stream.of("return " + "(".repeat(10_000) + "1" + ")".repeat(10_000), "return " + "- ".repeat(10_000) + "x",
                "return " + "{".repeat(10_000) + "}".repeat(10_000), "return " + "a .. ".repeat(10_000) + "a",
                "return " + "a + ".repeat(1_000_000) + "a",
                "local x: " + "{".repeat(10_000) + "T" + "}".repeat(10_000) + " = 1",
                "do ".repeat(10_000) + "end ".repeat(10_000),
                "return " + "function() return ".repeat(10_000) + "1" + " end".repeat(10_000));
    }
}
