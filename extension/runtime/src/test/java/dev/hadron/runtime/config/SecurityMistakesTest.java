package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** R13.3, R13.4: what fails the start, with the exact texts. */
class SecurityMistakesTest {

    /** A policy and a scope without a mistake. */
    private static final String GOOD = """
            quarkus.hadron.policy."readers".effect=allow
            quarkus.hadron.policy."readers".actions=process.send
            quarkus.hadron.policy."readers".resources=*
            quarkus.hadron.scope."reading".policies=readers
            """;

    private static void assertMistakes(String lines, String... mistakes) {
        assertThatThrownBy(() -> Configs.check(Configs.of(GOOD + lines.replace("+", "quarkus.hadron."))))
                .hasMessage("Hadron cannot start, for its configuration has "
                        + (mistakes.length == 1 ? "a mistake:" : mistakes.length + " mistakes:") + "\n  - quarkus.hadron."
                        + String.join("\n  - quarkus.hadron.", mistakes));
    }

    @Test
    void valuesThatCannotBeRead() {
        assertMistakes("""
                +policy."readers".effect=alow
                +policy."readers".actions=proces.send
                +policy."readers".resources=a,,b
                +policy."readers".conditions[0].field=attributes.target
                +policy."readers".conditions[0].operator=is
                """,
                "policy.\"readers\".actions=proces.send: 'proces.send' matches no action; the actions are process.spawn,"
                        + " process.spawn.monitored, process.spawn.linked, process.host, process.exec, process.send,"
                        + " process.terminate, process.cancel, process.monitor, process.unmonitor, process.link,"
                        + " process.unlink, process.context, process.security, process.registry.register,"
                        + " process.registry.unregister, and * stands for any run of characters",
                "policy.\"readers\".conditions[0].field=attributes.target: must be actor.id, actor.meta.<key>, action, resource,"
                        + " attributes.pid, attributes.id, attributes.host, attributes.target.id, attributes.target.host or"
                        + " attributes.target.names",
                "policy.\"readers\".conditions[0].operator=is: must be one of eq ne lt gt lte gte in nin exists nexists"
                        + " contains ncontains matches nmatches",
                "policy.\"readers\".effect=alow: must be allow or deny",
                "policy.\"readers\".resources=a,,b: must be a list separated by commas, without gaps");
    }

    @Test
    void whatIsMissing() {
        assertMistakes("""
                +policy."writers".effect=
                +policy."readers".conditions[0].field=actor.id
                +policy."readers".conditions[1].operator=eq
                +policy."readers".conditions[2].field=actor.id
                +policy."readers".conditions[2].operator=eq
                """,
                "policy.\"readers\".conditions[0].operator: is missing; say how it compares, for example eq",
                "policy.\"readers\".conditions[1].field: is missing; say what it asks about, for example actor.id",
                "policy.\"readers\".conditions[2].value: is missing; say what eq compares with",
                "policy.\"writers\".effect: is missing; say allow or deny",
                "policy.\"writers\".actions: is missing; * stands for all",
                "policy.\"writers\".resources: is missing; * stands for all");
    }

    @Test
    void valuesThatDoNotFitTheirOperators() {
        assertMistakes("""
                +policy."readers".conditions[0].field=actor.id
                +policy."readers".conditions[0].operator=exists
                +policy."readers".conditions[0].value=ann
                +policy."readers".conditions[1].field=actor.id
                +policy."readers".conditions[1].operator=matches
                +policy."readers".conditions[1].value=(
                +policy."readers".conditions[2].field=actor.id
                +policy."readers".conditions[2].operator=in
                +policy."readers".conditions[2].value=ann,,bob
                """,
                "policy.\"readers\".conditions[0].value: exists compares with nothing; remove it",
                "policy.\"readers\".conditions[1].value=(: not a pattern: '(': Unclosed group",
                "policy.\"readers\".conditions[2].value=ann,,bob: must be a list separated by commas, without gaps");
    }

    @Test
    void namesThatLeadNowhere() {
        assertMistakes("""
                +scope."writing".policies=readers,reders,everything
                +outside.scope=raeding
                +host."app\\:processes".scope=everything
                +role."admin".scopes=reading,everything
                """,
                "scope.\"writing\".policies=readers,reders,everything: there is no policy 'reders'; did you mean readers?",
                "scope.\"writing\".policies=readers,reders,everything: there is no policy 'everything'; the policies are [readers]",
                "role.\"admin\".scopes=reading,everything: there is no scope 'everything'; the scopes are [reading, writing]",
                "host.\"app:processes\".scope=everything: there is no scope 'everything'; the scopes are [reading, writing]",
                "outside.scope=raeding: there is no scope 'raeding'; did you mean reading?");
    }

    @Test
    void keysThatAreMisspelt() {
        assertMistakes("""
                +policy."readers".action=process.send
                +policy."readers".conditions[3].feld=actor.id
                +roles."admin".scopes=reading
                +role.admin.scope=reading
                +outside.actr=cron
                +policy."a\\ b".effect=allow
                +policy."app:name".effect=allow
                """,
                "outside.actr: there is no such key; did you mean quarkus.hadron.outside.actor?",
                "policy.\"a b\".effect: 'a b' is no policy name; a name begins with a letter and holds letters, digits and . : _ -,"
                        + " for example app:name",
                "policy.\"app: the colon of a name ends the key in a .properties file unless it is escaped; write"
                        + " quarkus.hadron.policy.\"app\\:name\".effect=allow",
                "policy.\"readers\".action: there is no such key; did you mean quarkus.hadron.policy.\"readers\".actions?",
                "policy.\"readers\".conditions[3].feld: there is no such key; did you mean"
                        + " quarkus.hadron.policy.\"readers\".conditions[3].field?",
                "role.admin.scope: there is no such key; did you mean quarkus.hadron.role.\"admin\".scopes?",
                "roles.\"admin\".scopes: there is no such key; did you mean quarkus.hadron.role.\"admin\".scopes?");
    }
}
