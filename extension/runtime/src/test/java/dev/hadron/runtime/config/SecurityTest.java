package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.hadron.kernel.SecurityOptions;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.config.SmallRyeConfig;

/** R13.3, R13.4: policies, scopes, roles and identities as configuration declares them. */
class SecurityTest {

    private static final String POLICY = """
            quarkus.hadron.policy."app\\:seniors".effect=allow
            quarkus.hadron.policy."app\\:seniors".actions=process.send, process.registry.*
            quarkus.hadron.policy."app\\:seniors".resources=*
            """;
    private static final List<String> ACTIONS = List.of("process.send", "process.registry.*");

    private static Security read(SmallRyeConfig config) {
        Configs.check(config);
        return HadronConfiguration.security(config);
    }

    private static List<Condition> conditions(String lines) {
        Security security = read(Configs.of(POLICY + "quarkus.hadron.scope.all.policies=app\\:seniors\n"
                + "quarkus.hadron.outside.scope=all\n"
                + lines.replace("+", "quarkus.hadron.policy.\"app\\:seniors\".conditions")));
        return security.options().outside().scope().policies().get(0).conditions();
    }

    @Test
    void nothingIsConfigured() {
        Security security = read(Configs.of(""));
        assertThat(security).isEqualTo(new Security(SecurityOptions.NONE, Map.of(), Map.of()));
        assertThat(security.isConfigured()).isFalse();
    }

    @Test
    void everyIdentityHasItsScope() {
        Policy seniors = Policy.allow("app:seniors", ACTIONS, List.of("*"));
        Security security = read(Configs.of(POLICY + """
                quarkus.hadron.scope."all".policies=app\\:seniors
                quarkus.hadron.scope."nothing".policies=
                quarkus.hadron.outside.actor=cron
                quarkus.hadron.outside.scope=all
                quarkus.hadron.host."app\\:processes".actor=worker
                quarkus.hadron.host."app\\:processes".scope=nothing
                quarkus.hadron.role."admin".scopes=all,nothing
                quarkus.hadron.role."guest".scopes=nothing
                """));
        assertThat(security.options()).isEqualTo(new SecurityOptions(true, new Identity(Actor.of("cron"), Scope.of(seniors)),
                Map.of("app:processes", new Identity(Actor.of("worker"), Scope.of()))));
        assertThat(security.scope(List.of("guest", "admin", "else"))).isEqualTo(Scope.of(seniors));
        assertThat(security.scope(List.of("guest"))).isEqualTo(Scope.of());
        assertThat(security.scope(List.of("else"))).isNull();
    }

    @Test
    void valuesOfMetaHaveTypes() {
        assertThat(conditions("""
                +[0].field=actor.meta.level
                +[0].operator=gte
                +[0].value=3
                +[1].field=actor.meta.staff
                +[1].operator=eq
                +[1].value=true
                +[2].field=actor.meta.floor
                +[2].operator=in
                +[2].value=1, "2", ground
                +[3].field=actor.id
                +[3].operator=ne
                +[3].value=7
                +[4].field=actor.meta.level
                +[4].operator=exists
                """)).containsExactly(new Condition("actor.meta.level", Operator.GTE, new BigDecimal(3)),
                new Condition("actor.meta.staff", Operator.EQ, true),
                new Condition("actor.meta.floor", Operator.IN, List.of(new BigDecimal(1), "2", "ground")),
                new Condition("actor.id", Operator.NE, "7"), new Condition("actor.meta.level", Operator.EXISTS, null));
    }

    @Test
    void theEnvironmentOverrides() {
        Security security = read(Configs.of(POLICY + """
                quarkus.hadron.policy."app\\:seniors".conditions[0].field=actor.id
                quarkus.hadron.policy."app\\:seniors".conditions[0].operator=eq
                quarkus.hadron.scope."all".policies=app\\:seniors
                quarkus.hadron.outside.scope=all
                """, Map.of("QUARKUS_HADRON_POLICY__APP_SENIORS__CONDITIONS_0__VALUE", "ann",
                "QUARKUS_HADRON_POLICY__APP_SENIORS__EFFECT", "deny", "QUARKUS_HADRON_OUTSIDE_ACTOR", "cron")));
        assertThat(security.options().outside()).isEqualTo(new Identity(Actor.of("cron"),
                Scope.of(Policy.deny("app:seniors", ACTIONS, List.of("*"), new Condition("actor.id", Operator.EQ, "ann")))));
    }
}
