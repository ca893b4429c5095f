package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** What each operator says; what it cannot say counts against the call, in an allow and in a deny. */
@Tag("R13.3")
class OperatorTest {

    private static final Judge JUDGE = new Judge();
    private static final List<String> ANY = List.of("*");
    private static final Object MISSING = null;
    /** What cannot be evaluated. */
    private static final Boolean NEITHER = null;

    @AfterAll
    static void close() {
        JUDGE.close();
    }

    static Stream<Arguments> equality() {
        return both(Operator.EQ, Operator.NE, of("a", "a", true), of("a", "b", false), of("a", "A", false), of(1, 1L, true),
                of(1, 1.0, true), of(1, 2, false), of(0.1, new BigDecimal("0.10"), true), of(Long.MAX_VALUE, 0x1p63, false),
                of(true, true, true), of(true, false, false), of("1", 1, NEITHER), of(1, "1", NEITHER),
                of(true, "true", NEITHER),
                of(1, true, NEITHER), of(List.of("a"), "a", NEITHER), of(MISSING, "a", NEITHER), of(Double.NaN, 1, NEITHER));
    }

    static Stream<Arguments> order() {
        return Stream.concat(
                both(Operator.LT, Operator.GTE, of(1, 2, true), of(2, 2, false), of(3, 2, false), of(2, 2.5, true),
                        of(-1L, 0, true), of("a", "b", true), of("b", "b", false), of("10", "9", true), of(1, "2", NEITHER),
                        of("1", 2, NEITHER), of(false, true, NEITHER), of(List.of(1), 2, NEITHER), of(MISSING, 2, NEITHER)),
                both(Operator.GT, Operator.LTE, of(3, 2, true), of(2, 2, false), of(1, 2, false), of(2.5, 2, true),
                        of("b", "a", true), of("b", "b", false), of(1, "2", NEITHER), of(true, false, NEITHER),
                        of(MISSING, 2, NEITHER)));
    }

    static Stream<Arguments> membership() {
        return both(Operator.IN, Operator.NIN, of("a", List.of("a", "b"), true), of("c", List.of("a", "b"), false),
                of(1, List.of(2, 1L), true), of("a", List.of(), false), of("a", List.of(1, "a"), true),
                of("b", List.of(1, "a"), false), of(1, List.of("1", "2"), NEITHER), of(List.of("a"), List.of("a"), NEITHER),
                of(true, List.of("true"), NEITHER), of(MISSING, List.of("a"), NEITHER));
    }

    static Stream<Arguments> containment() {
        return both(Operator.CONTAINS, Operator.NCONTAINS, of("abc", "b", true), of("abc", "d", false), of("abc", "", true),
                of(List.of("a", "b"), "b", true), of(List.of("ab"), "a", false), of(List.of(1, 2), 2.0, true),
                of(List.of(), "a", false), of(List.of("1"), 1, NEITHER), of("12", 1, NEITHER), of(12, 1, NEITHER),
                of(true, "t", NEITHER), of(MISSING, "a", NEITHER));
    }

    static Stream<Arguments> patterns() {
        return both(Operator.MATCHES, Operator.NMATCHES, of("abc", "^a.c$", true), of("abd", "^a.c$", false),
                of("a+b", "^a\\+b$", true), of(1, "1", NEITHER), of(List.of("a"), "a", NEITHER), of(MISSING, ".*", NEITHER));
    }

    static Stream<Arguments> existence() {
        return both(Operator.EXISTS, Operator.NEXISTS, of("a", null, true), of("", null, true), of(0, null, true),
                of(false, null, true), of(List.of(), null, true), of(MISSING, null, false));
    }

    @ParameterizedTest(name = "{1} {0} {2} is {3}")
    @MethodSource({ "equality", "order", "membership", "containment", "patterns", "existence" })
    void anAllowThatIsTrueAllows(Operator operator, Object field, Object value, Boolean answer) {
        Scope scope = Scope.of(Policy.allow("p", ANY, ANY, new Condition("actor.meta.x", operator, value)));
        assertThat(JUDGE.allows(actor(field), scope, "n")).isEqualTo(Boolean.TRUE.equals(answer));
    }

    @ParameterizedTest(name = "{1} {0} {2} is {3}")
    @MethodSource({ "equality", "order", "membership", "containment", "patterns", "existence" })
    void aDenyThatIsNotFalseDenies(Operator operator, Object field, Object value, Boolean answer) {
        Scope scope = Scope.of(Policy.allow("all", ANY, ANY),
                Policy.deny("p", ANY, ANY, new Condition("actor.meta.x", operator, value)));
        assertThat(JUDGE.allows(actor(field), scope, "n")).isEqualTo(Boolean.FALSE.equals(answer));
    }

    private static Actor actor(Object field) {
        return new Actor("a", field == null ? Map.of() : Map.of("x", field));
    }

    /** The same of an operator and of its opposite. */
    private static Stream<Arguments> both(Operator operator, Operator opposite, Arguments... cases) {
        return Stream.of(cases).map(Arguments::get).flatMap(each -> Stream.of(of(operator, each[0], each[1], each[2]),
                of(opposite, each[0], each[1], each[2] == null ? null : Boolean.valueOf(!(Boolean) each[2]))));
    }
}
