package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The names and ids in keys: those that are none, that no colon may end, that nothing declares. */
@Tag("R15.4")
class NameMistakesTest {

    private static final String ID = "an id reads namespace:name in lower case, for example app:counter";
    private static final String NAME = "a name begins with a letter and holds letters, digits and . : _ -, for example app:name";

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("host.\"Jobs\".max-processes=1",
                        "host.\"Jobs\".max-processes: 'Jobs' is no host id; an id reads namespace:name in lower case,"
                                + " for example app:processes"),
                Arguments.of("policy.\"1st\".effect=deny", "policy.\"1st\".effect: '1st' is no policy name; " + NAME),
                Arguments.of("scope.\"a/b\".policies=x", "scope.\"a/b\".policies: 'a/b' is no scope name; " + NAME),
                Arguments.of("role.\"\\ \".scopes=x",
                        "role.\" \".scopes: ' ' is no role name; name a role as the identity provider does"),
                Arguments.of("service.\"log\".name=l", "service.\"log\".name: 'log' is no service id; " + ID),
                Arguments.of("supervisor.\"App\\:s\".name=s", "supervisor.\"App:s\".name: 'App:s' is no supervisor id; " + ID));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatIsNone(String line, String text) {
        assertMistakes(line, Map.of(), KnownKeys.PREFIX + text);
    }

    @Test
    void everySectionHasOne() {
        assertThat(names().map(name -> ((String) name.get()[0]).replaceFirst("\\..*", "")))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Section.values()).map(section -> section.word).toList());
    }

    @ParameterizedTest
    @EnumSource
    void aColonThatEndsTheKey(Section section) {
        String key = section.keys.keySet().iterator().next();
        String what = section == Section.HOST ? "host id" : "name";
        assertMistakes(section.word + ".\"app:x\"." + key + "=1", Map.of(),
                "quarkus.hadron." + section.word + ".\"app: the colon of a " + what + " ends the key in a .properties file"
                        + " unless it is escaped; write quarkus.hadron." + section.word + ".\"app\\:x\"." + key + "=1");
    }

    @ParameterizedTest
    @EnumSource
    void aVariableWhereNothingIsDeclared(Section section) {
        String key = section.keys.keySet().iterator().next();
        String variable = "QUARKUS_HADRON_" + Given.variable(section.word) + "__APP_X__" + Given.variable(key);
        assertMistakes("spin=1us", Map.of(variable, "1"), variable + ": no declared " + section.word + " fits this name; an"
                + " environment variable overrides a " + section.word + " of application.properties and declares none");
    }

    @Test
    void aServiceWhereNoHostIsDeclared() {
        assertMistakes("service.\"app\\:a\".definition=app:log\nquarkus.hadron.service.\"app\\:a\".host=app:processes",
                Map.of(),
                "quarkus.hadron.service.\"app:a\".host=app:processes: there is no host 'app:processes'; there are none");
    }

    @Test
    void aScopeWhereNoneIsDeclared() {
        assertMistakes("outside.scope=reading", Map.of(), "quarkus.hadron.outside.scope=reading: there is no scope 'reading';"
                + " declare it with quarkus.hadron.scope.\"reading\".policies");
    }

    private static void assertMistakes(String line, Map<String, String> environment, String text) {
        assertThatThrownBy(() -> Configs.check(Configs.of(KnownKeys.PREFIX + line, environment)))
                .hasMessage("Hadron cannot start, for its configuration has a mistake:\n  - " + text);
    }
}
