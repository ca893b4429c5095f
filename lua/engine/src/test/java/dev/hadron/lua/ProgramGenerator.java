package dev.hadron.lua;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes programs that end by themselves and print as they go, from a seed. They keep to what the language defines: no
 * order of fields, no addresses, no lengths of tables with holes, no NaN's sign.
 */
final class ProgramGenerator {

    private static final String[] BINARY = { "+", "-", "*", "/", "//", "%", "..", "==", "~=", "<", "<=", ">", ">=", "and", "or",
            "&", "|", "~", "<<", ">>", "^" };
    private static final String[] STRINGS = { "\"\"", "\"a\"", "\"hello\"", "\"10\"", "\"0x1p4\"", "\"3.5\"", "\"%d+\"",
            "'x y z'" };
    private static final String[] NUMBERS = { "0", "1", "2", "3", "7", "-1", "10", "255", "0.5", "1.5", "-2.25", "1e3", "2^53",
            "math.maxinteger", "math.mininteger", "3.0", "100" };

    private static final String[] COMPUTED = { "x", "y", "z" };
    private static final String[] COUNTS = { "1", "2", "3", "5", "1.0", "0.5", "4.5", "-1" };
    private static final String[] ARITHMETIC = { "+", "-", "*", "+", "-", "*", "/", "&", "|", "~", "<<", ">>" };
    private static final String[] DIVIDED = { "// 3", "% 7", "% -7", "// -2", "% 2.5", "// 0.5", "^ 2" };
    private static final String[] COMPARISONS = { "==", "~=", "<", "<=", ">", ">=" };

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> variables = new ArrayList<>();
    private int names;
    private int depth;
    private int loops;

    ProgramGenerator(long seed) {
        random = new Random(seed);
    }

    String program() {
        out.append(
                """
                        local function show(...)
                          local t = table.pack(...)
                          for i = 1, t.n do
                            local v = t[i]
                            if type(v) == "number" and v ~= v then v = "nan"
                            elseif type(v) == "table" or type(v) == "function" or type(v) == "thread" then v = type(v) end
                            t[i] = tostring(v)
                          end
                          print(table.concat(t, " ", 1, t.n))
                        end
                        local mt = {__index = function(t, k) return k end, __add = function(a, b) return "add" end,
                          __concat = function(a, b) return "cat" end, __call = function(self, ...) return select("#", ...), ... end,
                          __lt = function(a, b) return true end, __le = function(a, b) return false end, __eq = function() return true end, __len = function() return 5 end,
                          __unm = function() return 8 end, __tostring = function() return "meta" end}
                        local obj = setmetatable({}, mt)
                        local a, b, c = 1, "s", 2.5
                        local function main()
                        """);
        variables.addAll(List.of("a", "b", "c", "obj"));
        block(6 + random.nextInt(10));
        out.append("end\nshow(pcall(main))\n");
        return out.toString();
    }

    private int pick(int bound) {
        return random.nextInt(bound);
    }

    private String one(String[] of) {
        return of[pick(of.length)];
    }

    private void block(int statements) {
        int mark = variables.size();
        depth++;
        for (int i = 0; i < statements; i++) {
            statement();
        }
        depth--;
        while (variables.size() > mark) {
            variables.remove(variables.size() - 1);
        }
    }

    private void line(String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private void statement() {
        switch (depth > 4 ? pick(5) : pick(17)) {
            case 0, 1 -> declare();
            case 2 -> line("show(pcall(function() return " + expression(3) + " end))");
            case 3 -> assign();
            case 4 -> line("show(pcall(function() return " + libraryCall() + " end))");
            case 5 -> conditional();
            case 6 -> numericLoop();
            case 7 -> whileLoop();
            case 8 -> function();
            case 9 -> coroutine();
            case 10 -> table();
            case 11 -> protectedBlock();
            case 12 -> closing();
            case 13 -> walk();
            case 14, 15 -> computation();
            default -> repeat();
        }
    }

    private String fresh() {
        return "v" + names++;
    }

    private void declare() {
        String name = fresh();
        line("local ok" + name + ", " + name + " = pcall(function() return " + expression(2) + " end)");
        line("if type(" + name + ") == \"string\" and #" + name + " > 200 then " + name + " = \"long\" end");
        variables.add(name);
    }

    private void assign() {
        String name = variables.get(pick(3));
        line("do local ok, v = pcall(function() return " + expression(2) + " end)");
        line("if ok and not (type(v) == \"string\" and #v > 100) then " + name + " = v end end");
    }

    private void conditional() {
        line("if " + condition() + " then");
        block(2);
        line("else");
        block(1 + pick(2));
        line("end");
    }

    private String condition() {
        return "select(2, pcall(function() return " + expression(2) + " end))";
    }

    private void numericLoop() {
        if (loops > 1) {
            return;
        }
        String name = fresh();
        line("for " + name + " = " + (1 + pick(3)) + ", " + pick(6) + (pick(3) == 0 ? ", " + (pick(2) + 1) : "") + " do");
        body(name);
        line("end");
    }

    private void body(String variable) {
        loops++;
        variables.add(variable);
        block(1 + pick(2));
        if (pick(4) == 0) {
            line("  if " + condition() + " then break end");
        }
        variables.remove(variable);
        loops--;
    }

    private void whileLoop() {
        if (loops > 1) {
            return;
        }
        String name = fresh();
        line("local " + name + " = 0");
        line("while " + name + " < " + (1 + pick(4)) + " do");
        line("  " + name + " = " + name + " + 1");
        if (pick(3) == 0) {
            line("  if " + name + " == 2 then goto continue" + name + " end");
        }
        loops++;
        line("  do");
        block(1);
        line("  end");
        loops--;
        line("  ::continue" + name + "::");
        line("end");
    }

    private void repeat() {
        if (loops > 1) {
            return;
        }
        String name = fresh();
        line("local " + name + " = 0");
        line("repeat " + name + " = " + name + " + 1 local done = " + name + " >= " + (1 + pick(3)));
        body(name);
        line("until done");
    }

    private void function() {
        String name = fresh();
        String parameter = fresh();
        boolean vararg = pick(2) == 0;
        line("local function " + name + "(" + parameter + (vararg ? ", ..." : "") + ")");
        int outer = loops;
        loops = 2;
        variables.add(parameter);
        block(1 + pick(2));
        line("  return " + expression(2) + (vararg ? ", select(\"#\", ...), ..." : ", " + parameter));
        variables.remove(parameter);
        loops = outer;
        line("end");
        line("show(pcall(" + name + ", " + expression(1) + ", " + expression(1) + ", nil))");
    }

    private void coroutine() {
        String name = fresh();
        int outer = loops;
        loops = 2;
        line("local " + name + " = coroutine.create(function(x)");
        line("  for i = 1, " + (1 + pick(3)) + " do x = coroutine.yield(i, pcall(function() return " + expression(2)
                + " end)) end");
        block(1);
        line("  return " + expression(1));
        line("end)");
        loops = outer;
        line("for i = 1, 5 do show(coroutine.resume(" + name + ", i)) show(coroutine.status(" + name + ")) end");
    }

    /** A loop that only computes, mostly with numbers, on variables of its own. */
    private void computation() {
        line("show(pcall(function(x, y, z)");
        line("  for i = " + one(COUNTS) + ", " + one(COUNTS) + (pick(3) == 0 ? ", " + one(COUNTS) : "") + " do");
        line("    " + variable() + " = " + arithmetic(3));
        line("    if " + arithmetic(1) + " " + one(COMPARISONS) + " " + arithmetic(1) + " then");
        line("      " + variable() + ", " + variable() + " = " + arithmetic(2) + ", " + arithmetic(2));
        line(pick(3) == 0 ? "    elseif x == " + literal() + " then break end" : "    end");
        if (pick(2) == 0) {
            line("    local n = " + arithmetic(1));
            line("    for j = 1, " + one(COUNTS) + " do n = n - j; z = " + arithmetic(1) + " end");
            line("    if n ~= z then " + variable() + " = n end");
        }
        line("  end");
        line("  return x, y, z");
        line("end, " + atom() + ", " + one(NUMBERS) + ", " + one(NUMBERS) + "))");
    }

    private String variable() {
        return one(COMPUTED);
    }

    private String arithmetic(int levels) {
        if (levels == 0 || pick(4) == 0) {
            return pick(4) == 0 ? one(NUMBERS) : pick(4) == 0 ? "i" : variable();
        }
        if (pick(8) == 0) {
            return "(" + arithmetic(levels - 1) + ") " + one(DIVIDED);
        }
        return pick(8) == 0 ? "-(" + arithmetic(levels - 1) + ")"
                : "(" + arithmetic(levels - 1) + ") " + one(ARITHMETIC) + " (" + arithmetic(levels - 1) + ")";
    }

    private void table() {
        String name = fresh();
        line("local " + name + " = {" + expression(1) + " or 1, " + literal() + ", k = " + expression(1) + ", [3] = "
                + literal() + "}");
        line("show(#" + name + ", " + name + ".k, " + name + "[2], " + name + "[3])");
        line("table.insert(" + name + ", " + literal() + ") " + name + ".z = " + literal() + " show(#" + name + ", " + name
                + "[4])");
        variables.add(name);
    }

    private void protectedBlock() {
        int outer = loops;
        loops = 2;
        line("show(pcall(function()");
        block(2);
        line("  error(" + (pick(2) == 0 ? expression(1) : "\"oops\", " + pick(3)) + ")");
        line("end))");
        loops = outer;
    }

    private void closing() {
        String name = fresh();
        line("do local " + name + " <close> = setmetatable({}, {__close = function(_, e) show(\"close " + name
                + "\", e) end})");
        block(1);
        line("end");
    }

    private void walk() {
        if (loops > 1) {
            return;
        }
        String name = fresh();
        line("for i, " + name + " in ipairs({" + literal() + ", " + literal() + ", " + literal() + "}) do");
        body(name);
        line("end");
    }

    private String literal() {
        return pick(3) == 0 ? one(STRINGS) : one(NUMBERS);
    }

    private String expression(int levels) {
        if (levels == 0 || pick(4) == 0) {
            return atom();
        }
        return switch (pick(10)) {
            case 0 -> "-" + parenthesized(levels - 1);
            case 1 -> "not " + parenthesized(levels - 1);
            case 2 -> "#" + parenthesized(levels - 1);
            case 3 -> "(" + expression(levels - 1) + ")";
            case 4 -> libraryCall();
            default -> parenthesized(levels - 1) + " " + one(BINARY) + " " + parenthesized(levels - 1);
        };
    }

    private String parenthesized(int levels) {
        return pick(3) == 0 ? atom() : "(" + expression(levels) + ")";
    }

    private String atom() {
        return switch (pick(8)) {
            case 0, 1, 2 -> variables.get(pick(variables.size()));
            case 3 -> "nil";
            case 4 -> pick(2) == 0 ? "true" : "false";
            default -> literal();
        };
    }

    private String libraryCall() {
        String x = atom();
        String y = literal();
        return switch (pick(16)) {
            case 0 -> "tostring(" + expression(1) + ")";
            case 1 -> "math.floor(" + x + ")";
            case 2 -> "string.rep(" + one(STRINGS) + ", " + pick(4) + ")";
            case 3 -> "string.format(\"%5s|%g|%d\", tostring(" + y + "), " + one(NUMBERS) + ", " + x + ")";
            case 4 -> "tonumber(" + y + ")";
            case 5 -> "select(" + (pick(4) - 1) + ", " + x + ", " + y + ", nil)";
            case 6 -> "string.sub(" + one(STRINGS) + ", " + (pick(7) - 3) + ", " + (pick(7) - 3) + ")";
            case 7 ->
                "string.gsub(" + one(STRINGS) + ", " + one(new String[] { "\"l\"", "\"%w\"", "\".\"", "\"(x)(.)\"", "\"\"" })
                        + ", " + one(new String[] { "\"<%0>\"", "string.upper", "{l = \"L\"}", "\"%1\"" }) + ")";
            case 8 -> "string.find(" + one(STRINGS) + ", " + one(STRINGS) + ")";
            case 9 -> "math.type(" + x + ")";
            case 10 -> "math.tointeger(" + y + ")";
            case 11 -> "table.concat({" + y + ", " + literal() + "}, \"-\")";
            case 12 -> "math.max(" + literal() + ", " + y + ")";
            case 13 -> "(function(...) return ... end)(" + x + ", " + y + ")";
            case 14 -> "table.unpack({" + x + ", " + y + "}, 1, 2)";
            default -> "rawequal(" + x + ", " + y + ")";
        };
    }
}
