package dev.hadron.lua;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Type annotations are read and forgotten; what looks like one and is none keeps its meaning. Each script returns 42. */
class TypeAnnotationsTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "local x: number = 42 return x",
            "local x: number, y: string? = 42, 'a' return x",
            "local x: {string}, y: {[string]: number}, z: {a: number, b?: string} = nil, nil, 42 return z",
            "local x: number | string & (a.b.C<D, E<F>>) = 42 return x",
            "local x <const>: number = 42 return x",
            "local x: number <const> = 42 return x",
            "local function f(a: number, b: {string}?, ...: any): number return a end return f(42)",
            "local function f<T>(a: T): (T, string) return a, 'x' end return (f(42))",
            "local t = {} function t.a(x: number): number return x end function t:b(y: (number, string) -> ()): number return 42 end"
                    + " return t.a(t:b())",
            "local f = function(a: () -> number): {number} return {a()} end return f(function(): number return 42 end)[1]",
            "type P = {name: string, next: P?, f: (self: P) -> string} return 42",
            "export type Q<T> = T | nil return 42",
            "type A<T> = {A<A<T>>} return 42",
            "local x = (\"42\" :: any) :: string return x + 0",
            "local x = 42 as number return x",
            "local t = {v = 42 :: number, w = 1 as any} return t.v",
            "for i: number = 42, 42 do return i end",
            "for k: string, v: number in pairs({a = 42}) do return v end",
            "local x: typeof(print(1, (2))) = 42 return x",
            "local x: 'a' | \"b\" | nil | true = 42 return x",
            "local function f(cb: fun(a: string): number) return 42 end return f()",
            // What is none:
            "local type = function(x) return x end return type(42)",
            "type = {name = 42} return type.name",
            "local as = 42 local y = 1\nas = 42 return as",
            "local y = 1 ::label:: if y < 42 then y = y + 1 goto label end return y",
            "local s = {f = function(_, x) return x end} return s:f(42)",
    })
    void areErased(String source) {
        assertThat(Scripts.value(source)).isIn(42L, 42.0);
    }
}
