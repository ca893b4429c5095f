package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** Policies, conditions and actors that can mean nothing are refused when they are made, and none changes afterwards. */
@Tag("R13.3")
class PolicyMistakesTest {

    private static final List<String> ANY = List.of("*");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "actor", "actor.", "actor.name", "actor.meta", "actor.meta.", "attributes", "attributes.",
            "resources", "action.x", "Actor.id", "actorXid", "target.id" })
    void aFieldThatIsNoneIsInvalid(String field) {
        failure(ErrorKind.INVALID, () -> new Condition(field, Operator.EXISTS, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "actor.id", "actor.meta.a", "actor.meta.a.b", "action", "resource", "attributes.pid",
            "attributes.target.id" })
    void everyOtherFieldIsFine(String field) {
        assertThat(new Condition(field, Operator.EXISTS, null).field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = { "(", "[a", "*a", "a{2", "\\" })
    void anUnreadablePatternIsInvalid(String pattern) {
        for (Operator operator : List.of(Operator.MATCHES, Operator.NMATCHES)) {
            assertThat(failure(ErrorKind.INVALID, () -> new Condition("actor.id", operator, pattern)).message())
                    .contains(pattern);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, mode = EnumSource.Mode.EXCLUDE, names = { "EXISTS", "NEXISTS" })
    void aMissingValueIsInvalid(Operator operator) {
        failure(ErrorKind.INVALID, () -> new Condition("actor.id", operator, null));
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, names = { "IN", "NIN" })
    void aListIsAListOfValues(Operator operator) {
        failure(ErrorKind.INVALID, () -> new Condition("actor.id", operator, "a"));
        failure(ErrorKind.INVALID, () -> new Condition("actor.id", operator, Arrays.asList("a", null)));
    }

    @Test
    void aMissingOperatorIsInvalid() {
        failure(ErrorKind.INVALID, () -> new Condition("actor.id", null, "a"));
    }

    @Test
    void aPolicyThatCanNeverApplyIsInvalid() {
        failure(ErrorKind.INVALID, () -> Policy.allow("p", List.of(), ANY));
        failure(ErrorKind.INVALID, () -> Policy.deny("p", ANY, List.of()));
    }

    @Test
    void aPolicyWithoutEffectIsInvalid() {
        failure(ErrorKind.INVALID, () -> new Policy("p", null, ANY, ANY, List.of()));
    }

    @Test
    void whatItIsMadeOfIsCopied() {
        List<String> actions = new ArrayList<>(ANY);
        List<Policy> policies = new ArrayList<>(List.of(Policy.allow("p", actions, ANY)));
        Scope scope = new Scope(policies);
        actions.set(0, "other");
        policies.clear();
        assertThat(scope.policies()).singleElement().extracting(Policy::actions).isEqualTo(ANY);

        List<Object> values = new ArrayList<>(List.of("a"));
        Condition condition = new Condition("actor.id", Operator.IN, values);
        values.add("b");
        assertThat(condition.value()).isEqualTo(List.of("a"));
    }

    @Test
    @Tag("R13.1")
    void whatAnActorIsKnownByIsCopiedWhole() {
        List<Object> roles = new ArrayList<>(List.of("dev"));
        Map<String, Object> meta = new HashMap<>(Map.of("roles", roles));
        Actor actor = new Actor("a", meta);
        roles.add("admin");
        meta.put("level", 9);
        assertThat(actor.meta()).isEqualTo(Map.of("roles", List.of("dev")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "")
    void anActorHasAnId(String id) {
        failure(ErrorKind.INVALID, () -> new Actor(id, Map.of()));
    }

    @Test
    void nothingIsNoMetaAndNoPolicies() {
        failure(ErrorKind.INVALID, () -> new Actor("a", null));
        failure(ErrorKind.INVALID, () -> new Scope(null));
    }
}
