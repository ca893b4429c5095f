package dev.hadron.lua.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonModuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "nil | null", "true | true", "1 | 1", "1.0 | 1.0", "-9223372036854775807 | -9223372036854775807",
            "0.1 | 0.1", "'a\"b\\n' | \"a\\\"b\\n\"", "'Müller' | \"Müller\"", "{} | []", "json.object() | {}",
            "json.array{} | []", "{1, 2, {3}} | [1,2,[3]]", "{a = {b = true}} | {\"a\":{\"b\":true}}",
            "{json.null, 1} | [null,1]", "{n = json.null} | {\"n\":null}", "time.parse_duration('90s') | \"1m30s\"",
            "json.decode('{\"a\": {}, \"b\": []}').a | {}" })
    void encodes(String value, String text) {
        assertThat(new Script().run("return json.encode(" + value + ")")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "print | cannot encode a function",
            "{items = {1, 2, {fn = print}}} | cannot encode a function (at items[3].fn)",
            "0/0 | cannot encode the number nan, for which JSON has no word",
            "{1, 2, nil, 4, x = 1} | cannot encode a table that has both strings and numbers as keys",
            "{[1] = 1, [3] = 3} | cannot encode an array with holes: it has the key 3 and 2 elements; put json.null into the holes",
            "{[true] = 1} | cannot encode a table with a boolean as a key",
            "'\\xff' | cannot encode a string that is not UTF-8",
            "(function() local t = {}; t.a = {t}; return t end)() | cannot encode a table that contains itself (at a[1])" })
    void refusesWhatJsonHasNoWordFor(String value, String message) {
        assertThat(new Script().run("return json.encode(" + value + ")")).isEqualTo("nil, " + message);
    }

    @Test
    void refusesTablesThatAreNestedTooDeep() {
        assertThat(new Script().run("local t = {}; for i = 1, 600 do t = {t} end; return json.encode(t)"))
                .startsWith("nil, cannot encode more than 500 tables in each other (at [1][1]");
    }

    @Test
    void integersStayIntegers() {
        assertThat(new Script().run("""
                local t = json.decode('[1, 1.0, 9223372036854775807, 9223372036854775808, 1e2, -0]')
                for i, v in ipairs(t) do t[i] = math.type(v) .. ' ' .. v end
                return table.concat(t, '; ')"""))
                .isEqualTo(
                        "integer 1; float 1.0; integer 9223372036854775807; float 9.2233720368548e+18; float 100.0; integer 0");
    }

    @Test
    void aNullIsNilUnlessItIsAskedFor() {
        assertThat(new Script().run("""
                local absent = json.decode('{"a": null, "b": [1, null, 3]}')
                local kept = json.decode('{"a": null, "b": [1, null, 3]}', {null = json.null})
                return absent.a, absent.b[2], absent.b[3], kept.a == json.null, json.encode(kept.b), json.decode('null')"""))
                .isEqualTo("nil, nil, 3, true, [1,null,3], nil");
    }

    @Test
    void stringsAreUtf8() {
        assertThat(new Script().run("local s = json.decode('\"M\\\\u00fcller \\\\ud83d\\\\ude00\"') return #s, utf8.len(s)"))
                .isEqualTo("12, 8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "[1, | not JSON: line 1, column 4: Unexpected end-of-input", "`` | not JSON: the text is empty",
            "[1] 2 | not JSON: line 1, column 5: there is more after the value",
            "{a: 1} | not JSON: line 1, column 2: Unexpected character ('a' (code 97)",
            "[1e999] | not JSON: line 1, column 2: the number is out of range" })
    void saysWhereATextIsNoJson(String text, String message) {
        assertThat(new Script().run("return json.decode([==[" + text + "]==])")).startsWith("nil, " + message);
    }

    @Test
    void argumentsOfOtherTypesAreErrorsAsInTheLibrariesOfLua() {
        assertThat(new Script().run("json.decode()"))
                .isEqualTo("raised: test.lua:6: bad argument #1 to 'decode' (string expected, got no value)");
        assertThat(new Script().run("json.array(setmetatable({}, {}))"))
                .isEqualTo("raised: test.lua:6: the table has a metatable already");
    }

    @Test
    void worksInPortions() {
        Script script = new Script(64 << 20);
        assertThat(script.run("""
                local t = {}
                for i = 1, 20000 do t[i] = {id = i, name = 'n' .. i} end
                local text = json.encode(t)
                local back = json.decode(text)
                return #text, #back, back[20000].name""")).isEqualTo("557789, 20000, n20000");
        assertThat(script.steps).isGreaterThan(100);
    }

    @Test
    void isHeldToTheQuota() {
        assertThat(new Script(200_000).run("""
                local s = ('x'):rep(100)
                local t = {}
                for i = 1, 2500 do t[i] = s end
                return pcall(json.encode, t)"""))
                .isEqualTo("false, not enough memory (the quota of a process is 200000 bytes)");
        assertThat(new Script(200_000).run("return pcall(json.decode, '[' .. ('[],'):rep(20000) .. '1]')"))
                .isEqualTo("false, not enough memory (the quota of a process is 200000 bytes)");
    }
}
