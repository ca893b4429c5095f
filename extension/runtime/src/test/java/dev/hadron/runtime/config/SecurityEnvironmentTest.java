package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;
import io.smallrye.config.SmallRyeConfig;

/** R13.4, R15.4: what the environment and profiles change of who may do what, and what they cannot. */
@Tag("R13.4")
class SecurityEnvironmentTest {

    private static final String FILE = """
            quarkus.hadron.host."app\\:processes".scope=readers
            quarkus.hadron.policy."app\\:read".effect=allow
            quarkus.hadron.policy."app\\:read".actions=process.send
            quarkus.hadron.policy."app\\:read".resources=*
            quarkus.hadron.policy."app\\:write".effect=allow
            quarkus.hadron.policy."app\\:write".actions=process.spawn
            quarkus.hadron.policy."app\\:write".resources=*
            quarkus.hadron.scope."readers".policies=app:read
            quarkus.hadron.scope."app\\:writers".policies=app:read,app:write
            quarkus.hadron.role."clerk".scopes=readers
            quarkus.hadron.role."https\\://id.example.org/Admin".scopes=readers
            """;
    private static final Policy READ = Policy.allow("app:read", List.of("process.send"), List.of("*"));
    private static final Policy WRITE = Policy.allow("app:write", List.of("process.spawn"), List.of("*"));

    private static Security read(String lines, Map<String, String> environment) {
        SmallRyeConfig config = Configs.of(FILE + lines, environment);
        Configs.check(config);
        return HadronConfiguration.security(config);
    }

    private static void assertMistake(String variable, String value, String mistake) {
        assertThatThrownBy(() -> read("", Map.of(variable, value)))
                .hasMessage("Hadron cannot start, for its configuration has a mistake:\n  - " + mistake);
    }

    @Test
    void aRoleAScopeAndTheIdentitiesAreOverridden() {
        Security security = read("", Map.of("QUARKUS_HADRON_ROLE__CLERK__SCOPES", "app:writers",
                "QUARKUS_HADRON_SCOPE__READERS__POLICIES", "app:write", "QUARKUS_HADRON_HOST__APP_PROCESSES__ACTOR", "worker",
                "QUARKUS_HADRON_OUTSIDE_SCOPE", "app:writers"));
        assertThat(security.scope(List.of("clerk"))).isEqualTo(Scope.of(READ, WRITE));
        assertThat(security.scope(List.of("https://id.example.org/Admin"))).isEqualTo(Scope.of(WRITE));
        assertThat(security.options().hosts())
                .isEqualTo(Map.of("app:processes", new Identity(Actor.of("worker"), Scope.of(WRITE))));
        assertThat(security.options().outside()).isEqualTo(new Identity(null, Scope.of(READ, WRITE)));
    }

    @Test
    void whatTheEnvironmentNamesMustBeDeclared() {
        assertMistake("QUARKUS_HADRON_ROLE__CLERK__SCOPES", "writers",
                "quarkus.hadron.role.\"clerk\".scopes=writers: there is no scope 'writers';"
                        + " the scopes are [app:writers, readers]");
        assertMistake("QUARKUS_HADRON_SCOPE__READERS__POLICIES", "app:reed",
                "quarkus.hadron.scope.\"readers\".policies=app:reed: there is no policy 'app:reed'; did you mean app:read?");
    }

    @Test
    void theEnvironmentDeclaresNothing() {
        assertMistake("QUARKUS_HADRON_ROLE__BOSS__SCOPES", "readers",
                "QUARKUS_HADRON_ROLE__BOSS__SCOPES: no declared role fits this name; an environment variable overrides a role of"
                        + " application.properties and declares none; the roles are [clerk, https://id.example.org/Admin]");
        assertMistake("QUARKUS_HADRON_POLICY__APP_DELETE__EFFECT", "allow",
                "QUARKUS_HADRON_POLICY__APP_DELETE__EFFECT: no declared policy fits this name; an environment variable overrides"
                        + " a policy of application.properties and declares none; the policies are [app:read, app:write]");
    }

    @Test
    void aValueThatCannotBeReadIsToldOfTheVariable() {
        assertMistake("QUARKUS_HADRON_POLICY__APP_READ__EFFECT", "perhaps",
                "QUARKUS_HADRON_POLICY__APP_READ__EFFECT=perhaps: must be allow or deny");
    }

    @Test
    void aProfileDeclaresAndOverrides() {
        Security security = read("""
                %prod.quarkus.hadron.role."boss".scopes=app:writers
                %dev,prod.quarkus.hadron.role."clerk".scopes=app:writers
                %dev,test.quarkus.hadron.role."tester".scopes=app:writers
                %dev.quarkus.hadron.outside.scope=app:writers
                """, Map.of());
        assertThat(security.roles()).containsOnlyKeys("boss", "clerk", "https://id.example.org/Admin");
        assertThat(security.scope(List.of("clerk"))).isEqualTo(Scope.of(READ, WRITE));
        assertThat(security.options().outside()).isNull();
    }

    @Test
    void aRoleWithoutScopesAllowsNothing() {
        Security security = read("quarkus.hadron.role.\"guest\".scopes=\n", Map.of());
        assertThat(security.scope(List.of("guest"))).isEqualTo(Scope.of());
    }
}
