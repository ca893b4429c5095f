package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Self;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** A process asks what it may do of the application's own, as the kernel decides its calls. */
class OwnPermissionsTest {

    private static final Actor ANN = new Actor("ann", Map.of("team", "sales"));
    private static final Scope SCOPE = Scope.of(
            Policy.allow("sales", List.of("orders.*"), List.of("order:*"),
                    new Condition("actor.meta.team", Operator.EQ, "sales")),
            Policy.allow("home", List.of("visit"), List.of("*"), new Condition("attributes.host", Operator.EQ, TestNode.HOST)),
            Policy.deny("large", List.of("orders.refund"), List.of("*"), new Condition("attributes.amount", Operator.GT, 100)));

    @Test
    @Tag("R13.3")
    void policiesDecide() {
        inside(new SecurityOptions(true, null, Map.of(TestNode.HOST, new Identity(ANN, SCOPE))), self -> {
            assertThat(self.actor()).isEqualTo(ANN);
            assertThat(self.scope()).isEqualTo(SCOPE);
            assertThat(self.can("orders.read", "order:5", Map.of())).isTrue();
            assertThat(self.can("orders.read", "invoice:5", Map.of())).isFalse();
            assertThat(self.can("invoices.read", "order:5", Map.of())).isFalse();
            assertThat(self.can("orders.refund", "order:5", Map.of("amount", 100))).isTrue();
            assertThat(self.can("orders.refund", "order:5", Map.of("amount", 101))).isFalse();
            assertThat(self.can("orders.refund", "order:5", Map.of())).as("an amount that is missing counts as denied")
                    .isFalse();
            assertThat(self.can("visit", "any", Map.of("host", "app:elsewhere"))).as("the host is the caller's").isTrue();
            assertThatThrownBy(() -> self.can(null, "order:5", Map.of())).hasMessage("the action is missing");
        });
    }

    @Test
    @Tag("R13.4")
    void withoutAnyPolicyEverythingIsAllowedAndWithoutAScopeNothing() {
        inside(SecurityOptions.NONE, self -> {
            assertThat(self.actor()).isNull();
            assertThat(self.scope()).isNull();
            assertThat(self.can("anything", "at all", Map.of())).isTrue();
        });
        inside(new SecurityOptions(true, null, Map.of(TestNode.HOST, new Identity(ANN, null))),
                self -> assertThat(self.can("anything", "at all", Map.of())).isFalse());
        inside(new SecurityOptions(false, null, Map.of(TestNode.HOST, new Identity(ANN, Scope.of()))),
                self -> assertThat(self.can("anything", "at all", Map.of())).isFalse());
    }

    private static void inside(SecurityOptions options, Consumer<Self> code) {
        try (TestNode node = TestNode.of(1, new TestDefinitions(),
                builder -> builder.host(HostOptions.of(TestNode.HOST)).security(options))) {
            node.inside(self -> {
                code.accept(self);
                return null;
            });
        }
    }
}
