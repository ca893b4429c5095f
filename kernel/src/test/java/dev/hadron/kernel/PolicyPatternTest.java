package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** A policy's patterns: {@code *} stands for any run of characters, anywhere, and everything else for itself. */
@Tag("R13.3")
class PolicyPatternTest {

    private static final Judge JUDGE = new Judge();

    @AfterAll
    static void close() {
        JUDGE.close();
    }

    @ParameterizedTest
    @CsvSource({ "abc, abc", "*, abc", "**, abc", "a*, abc", "*c, abc", "*b*, abc", "a*c, abc", "a*c, ac", "abc*, abc",
            "*abc, abc",
            "a**c, abc", "*a*b*c*, abc", "a*b, aabab", "*ab, aab", "a*ba*b, abbab", "a*, a.b:c|d/e", "*, 'a\nb'",
            "app.*:w*, app.x.y:worker", "a.c, a.c", "[a-c]+, [a-c]+", "(a|b), (a|b)", "a?, a?", "^a$, ^a$", "a\\*, a\\b",
            "a*, a*" })
    void matches(String pattern, String resource) {
        assertThat(allows("process.registry.unregister", pattern, resource)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "abc, abcd", "abc, xabc", "abc, ab", "a*, ba", "*c, cd", "a*c, acd", "a*c, bac", "*b*, ac", "a*b*c, acb",
            "a*a, a",
            "a*ba*b, abab1", "a.c, abc", "[a-c], b", "(a|b), a", "a?, a", "a?, ab", "^a$, a", "a+, aa", "\\w, a", "A, a",
            "'', a" })
    void doesNotMatch(String pattern, String resource) {
        assertThat(allows("process.registry.unregister", pattern, resource)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "process.registry.unregister, true", "process.*, true", "*.unregister, true", "*registry*, true", "*, true",
            "process.registry, false", "process.registry.register, false", "process.registry.unregister.x, false",
            "processXregistryXunregister, false", "*.register, false", "process.send, false" })
    void actionsAreMatchedLikewise(String pattern, boolean matches) {
        assertThat(allows(pattern, "a", "a")).isEqualTo(matches);
    }

    @Test
    void oneOfSeveralActionsAndOneOfSeveralResourcesAreEnough() {
        Scope scope = Scope.of(Policy.allow("p", List.of("process.send", "*.unregister"), List.of("b*", "a*")));
        assertThat(JUDGE.allows(Callers.ALICE, scope, "a1")).isTrue();
        assertThat(JUDGE.allows(Callers.ALICE, scope, "b1")).isTrue();
        assertThat(JUDGE.allows(Callers.ALICE, scope, "c1")).isFalse();
    }

    @Test
    void anActionAndAResourceOfDifferentPoliciesAllowNothing() {
        Scope scope = Scope.of(Policy.allow("p", List.of("process.send"), List.of("a")),
                Policy.allow("q", List.of("*.unregister"), List.of("b")));
        assertThat(JUDGE.allows(Callers.ALICE, scope, "a")).isFalse();
    }

    @Test
    void manyStarsTakeNoTimeToSpeakOf() {
        assertThat(allows("*", "*a".repeat(60) + "*c", "a".repeat(255))).isFalse();
    }

    private static boolean allows(String action, String pattern, String resource) {
        return JUDGE.allows(Callers.ALICE, Scope.of(Policy.allow("p", List.of(action), List.of(pattern))), resource);
    }
}
