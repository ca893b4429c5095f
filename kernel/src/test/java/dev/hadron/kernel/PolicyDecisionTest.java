package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** How the policies of a scope decide together. */
@Tag("R13.3")
class PolicyDecisionTest {

    private static final Judge JUDGE = new Judge();
    private static final List<String> ANY = List.of("*");
    private static final Condition TRUE = new Condition("actor.meta.level", Operator.EQ, 3);
    private static final Condition FALSE = new Condition("actor.meta.level", Operator.EQ, 4);
    private static final Condition NEITHER = new Condition("actor.meta.nothing", Operator.EQ, 4);
    private static final Policy ALLOW = Policy.allow("allow", ANY, ANY);
    private static final Policy DENY = Policy.deny("deny", ANY, ANY);

    @AfterAll
    static void close() {
        JUDGE.close();
    }

    @Test
    void anEmptyScopeAllowsNothing() {
        assertThat(allows()).isFalse();
    }

    @Test
    void oneAllowIsEnough() {
        assertThat(allows(ALLOW)).isTrue();
        assertThat(allows(Policy.allow("p", ANY, ANY, FALSE), ALLOW, Policy.allow("q", ANY, List.of("x")))).isTrue();
    }

    @Test
    void whatNoPolicyConcernsIsDenied() {
        assertThat(allows(Policy.allow("p", List.of("process.send"), ANY))).isFalse();
        assertThat(allows(Policy.deny("p", List.of("process.send"), ANY))).isFalse();
    }

    @Test
    void aDenyThatAppliesWinsWhereverItStands() {
        assertThat(allows(DENY)).isFalse();
        assertThat(allows(ALLOW, DENY)).isFalse();
        assertThat(allows(DENY, ALLOW)).isFalse();
        assertThat(allows(ALLOW, DENY, ALLOW)).isFalse();
        assertThat(allows(ALLOW, Policy.deny("p", ANY, List.of("n*")))).isFalse();
    }

    @Test
    void aDenyThatDoesNotApplyChangesNothing() {
        assertThat(allows(ALLOW, Policy.deny("p", List.of("process.send"), ANY))).isTrue();
        assertThat(allows(ALLOW, Policy.deny("p", ANY, List.of("x")))).isTrue();
        assertThat(allows(ALLOW, Policy.deny("p", ANY, ANY, FALSE))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "TRUE, TRUE, true, false", "TRUE, FALSE, false, true", "FALSE, TRUE, false, true", "FALSE, FALSE, false, true",
            "TRUE, NEITHER, false, false", "NEITHER, TRUE, false, false", "NEITHER, NEITHER, false, false",
            "NEITHER, FALSE, false, true", "FALSE, NEITHER, false, true" })
    void allConditionsMustHold(String first, String second, boolean allowAllows, boolean denyLetsPass) {
        assertThat(allows(Policy.allow("p", ANY, ANY, condition(first), condition(second)))).isEqualTo(allowAllows);
        assertThat(allows(ALLOW, Policy.deny("p", ANY, ANY, condition(first), condition(second)))).isEqualTo(denyLetsPass);
    }

    @Test
    void conditionsAskAboutActorActionAndResource() {
        assertThat(allows(Policy.allow("p", ANY, ANY, new Condition("actor.id", Operator.EQ, "alice"),
                new Condition("actor.meta.team", Operator.EQ, "blue"),
                new Condition("actor.meta.roles", Operator.CONTAINS, "ops"),
                new Condition("action", Operator.EQ, "process.registry.unregister"),
                new Condition("resource", Operator.EQ, "n")))).isTrue();
        assertThat(allows(Policy.allow("p", ANY, ANY, new Condition("actor.id", Operator.EQ, "bob")))).isFalse();
        assertThat(allows(Policy.allow("p", ANY, ANY, new Condition("resource", Operator.EQ, "m")))).isFalse();
    }

    @Test
    void nobodyHasNeitherIdNorMeta() {
        Condition noId = new Condition("actor.id", Operator.NEXISTS, null);
        Condition noMeta = new Condition("actor.meta.team", Operator.NEXISTS, null);
        assertThat(allows((Actor) null, Policy.allow("p", ANY, ANY, noId, noMeta))).isTrue();
        assertThat(allows(Policy.allow("p", ANY, ANY, noId))).isFalse();
    }

    private static Condition condition(String name) {
        return switch (name) {
            case "TRUE" -> TRUE;
            case "FALSE" -> FALSE;
            default -> NEITHER;
        };
    }

    private static boolean allows(Policy... policies) {
        return allows(Callers.ALICE, policies);
    }

    private static boolean allows(Actor actor, Policy... policies) {
        return JUDGE.allows(actor, Scope.of(policies), "n");
    }
}
