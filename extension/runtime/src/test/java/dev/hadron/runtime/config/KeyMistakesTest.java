package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key has a value that fails the start, and a misspelling that does, each with its exact text. */
@Tag("R15.4")
class KeyMistakesTest {

    /** A configuration without a mistake; a line that is set after it overrides what it says. */
    private static final String GOOD = """
            quarkus.hadron.host."app\\:processes".max-processes=1000
            quarkus.hadron.policy."readers".effect=allow
            quarkus.hadron.policy."readers".actions=process.send
            quarkus.hadron.policy."readers".resources=*
            quarkus.hadron.policy."readers".conditions[0].field=actor.id
            quarkus.hadron.policy."readers".conditions[0].operator=matches
            quarkus.hadron.policy."readers".conditions[0].value=a.*
            quarkus.hadron.scope."reading".policies=readers
            quarkus.hadron.role."admin".scopes=reading
            quarkus.hadron.service."app\\:a".definition=app:log
            quarkus.hadron.service."app\\:a".host=app:processes
            quarkus.hadron.service."app\\:a".name=a
            quarkus.hadron.supervisor."app\\:s".host=app:processes
            """;

    /** What it declares. */
    private static final Map<Section, String> NAMES = Map.of(Section.HOST, "app:processes", Section.POLICY, "readers",
            Section.SCOPE, "reading", Section.ROLE, "admin", Section.SERVICE, "app:a", Section.SUPERVISOR, "app:s");

    private static final String COUNT = "must be a whole number from 1 to 2147483647";
    private static final String DURATION = "must be a duration: numbers with units (h m s ms us ns) and no spaces, for example"
            + " 10s, 200us or 1m30s";
    private static final String POSITIVE = "must be a duration of more than zero, for example 1s or 200us";
    private static final String SWITCH = "must be true or false";
    private static final String LIST = "must be a list separated by commas, without gaps";
    private static final String HOST_ID = "must be a host id: namespace:name in lower case, for example app:processes";
    private static final String NAME = "must be a name of 1 to 255 characters that begins neither with @ nor with {";
    private static final String FACTOR = "must be a number from 1, for example 2";
    private static final String JITTER = "must be a number of at least 0 and less than 1, for example 0.1";

    /** Keys that take any text at all, so that only their names can be mistaken. */
    private static final Set<String> FREE = Set.of("outside.actor", "host.*.actor");

    static Stream<Arguments> mistakes() {
        return Stream.of(plain(), hosts(), security(), services(), supervisors()).flatMap(each -> each);
    }

    private static Stream<Arguments> plain() {
        return Stream.of(
                mistake("drain-timeout=5", DURATION),
                mistake("shutdown-timeout=PT10S", DURATION),
                mistake("spin=-1us", DURATION),
                mistake("health.enabled=yes", SWITCH),
                mistake("health.details=1", SWITCH),
                mistake("health.mailbox-share=0", "must be a number greater than 0 and at most 1, for example 0.9"),
                mistake("health.mailbox-share=NaN", "must be a number greater than 0 and at most 1, for example 0.9"),
                mistake("health.liveness-timeout=0ms", POSITIVE),
                mistake("metrics.enabled=on", SWITCH),
                mistake("tracing.enabled=on", SWITCH),
                mistake("outside.scope=raeding", "there is no scope 'raeding'; did you mean reading?"));
    }

    private static Stream<Arguments> hosts() {
        String host = "host.\"app\\:processes\".";
        return Stream.of(
                mistake(host + "event-loops=0", COUNT),
                mistake(host + "placement=near", "must be near-parent or spread"),
                mistake(host + "max-processes=1000000000000", COUNT),
                mistake(host + "mailbox-capacity=-1", COUNT),
                mistake(host + "mailbox-memory=1K", "must be a number of bytes from 64K on, with K, M or G, for example 16M"),
                mistake(host + "overflow=DROP_NEWEST", "must be reject, drop-newest or drop-oldest"),
                mistake(host + "slice-messages=1e3", COUNT),
                mistake(host + "slice-time=0us", POSITIVE),
                mistake(host + "scope=all", "there is no scope 'all'; the scopes are [reading]"));
    }

    private static Stream<Arguments> security() {
        String policy = "policy.\"readers\".";
        return Stream.of(
                mistake(policy + "effect=ALLOW", "must be allow or deny"),
                mistake(policy + "actions=process.send,", LIST),
                mistake(policy + "resources=,", LIST),
                mistake(policy + "conditions[0].field=actor",
                        "must be actor.id, actor.meta.<key>, action, resource, attributes.pid, attributes.id, attributes.host,"
                                + " attributes.target.id, attributes.target.host or attributes.target.names"),
                mistake(policy + "conditions[0].operator==",
                        "must be one of eq ne lt gt lte gte in nin exists nexists contains ncontains matches nmatches"),
                mistake(policy + "conditions[0].value=[a", "not a pattern: '[a': Unclosed character class"),
                mistake("scope.\"reading\".policies=readers,,", LIST),
                mistake("scope.\"reading\".policies=writers", "there is no policy 'writers'; the policies are [readers]"),
                mistake("role.\"admin\".scopes=,reading", LIST));
    }

    private static Stream<Arguments> services() {
        String service = "service.\"app\\:a\".";
        return Stream.concat(backoff(service), Stream.of(
                mistake(service + "definition=Log",
                        "must be a definition id: namespace:name in lower case, for example app.workers:handler"),
                mistake(service + "definition=other:thing",
                        "there is no definition 'other:thing'; the definitions are [app:counter, app:list, app:log, app:many]"),
                mistake(service + "host=other:machine", "there is no host 'other:machine'; the hosts are [app:processes]"),
                mistake(service + "args=1,2", "app:log takes 0 arguments, not 2"),
                mistake(service + "name={a}", NAME),
                mistake(service + "name=" + "n".repeat(256), NAME),
                mistake(service + "restart=always", "must be permanent, transient or temporary"),
                mistake(service + "stop-timeout=never", DURATION),
                mistake(service + "depends-on=app:s,,", LIST),
                mistake(service + "required=often", SWITCH)));
    }

    private static Stream<Arguments> supervisors() {
        String supervisor = "supervisor.\"app\\:s\".";
        return Stream.concat(backoff(supervisor), Stream.of(
                mistake(supervisor + "strategy=one_for_one", "must be one-for-one, one-for-all or rest-for-one"),
                mistake(supervisor + "intensity=2147483647", "must be a whole number from 0 to 2147483646"),
                mistake(supervisor + "period=0s", POSITIVE),
                mistake(supervisor + "children=app:a,,", LIST),
                mistake(supervisor + "host=app:proceses", "there is no host 'app:proceses'; did you mean app:processes?"),
                mistake(supervisor + "name=@s", NAME),
                mistake(supervisor + "name=a", "is the name of app:a already")));
    }

    private static Stream<Arguments> backoff(String named) {
        return Stream.of(
                mistake(named + "initial-delay=0s", POSITIVE),
                mistake(named + "max-delay=90", DURATION),
                mistake(named + "backoff-factor=0.9", FACTOR),
                mistake(named + "jitter=-0.1", JITTER));
    }

    private static Arguments mistake(String line, String text) {
        return Arguments.of(line, line.replace("\\:", ":") + ": " + text);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aWrongValueIsTold(String line, String text) {
        assertMistakes(line, List.of(text));
    }

    /** What cannot be read is told by each who needs it: as no id, and as the id of nothing. */
    @ParameterizedTest
    @MethodSource
    void aHostThatIsNoIdIsToldTwice(String key) {
        String told = key.replace("\\:", ":") + "=nowhere: ";
        assertMistakes(key + "=nowhere",
                List.of(told + HOST_ID, told + "there is no host 'nowhere'; the hosts are [app:processes]"));
    }

    static Stream<String> aHostThatIsNoIdIsToldTwice() {
        return Stream.of("service.\"app\\:a\".host", "supervisor.\"app\\:s\".host");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aMisspeltKeyIsTold(String key) {
        assertMistakes(key + "x=1",
                List.of(key.replace("\\:", ":") + "x: there is no such key; did you mean quarkus.hadron." + key + "?"));
    }

    /** Every key there is, as a {@code .properties} file writes it. */
    static Stream<String> lines() {
        return Stream.concat(KnownKeys.PLAIN.keySet().stream(), Stream.of(Section.values())
                .flatMap(section -> section.keys.keySet().stream().map(key -> section
                        .line(NAMES.get(section), key.replace("*", "0")).substring(KnownKeys.PREFIX.length()))));
    }

    @Test
    void everyKeyHasAWrongValue() {
        Set<String> wrong = mistakes().map(mistake -> (String) mistake.get()[0])
                .map(line -> general(line.substring(0, line.indexOf('=')))).collect(Collectors.toCollection(TreeSet::new));
        wrong.addAll(FREE);
        assertThat(wrong).as("the keys whose mistakes are tested, beside those that take any text")
                .isEqualTo(lines().map(KeyMistakesTest::general).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A key without the name that it has for one thing among many, and without its index. */
    private static String general(String key) {
        return Section.general(key.replaceFirst("\".*\"", "*"));
    }

    @Test
    void keysThatTakeAnyText() {
        assertThat(FREE).allSatisfy(key -> {
            String line = key.replace("*", "\"app\\:processes\"") + "=@ {any}, text\n";
            Configs.check(Configs.of(GOOD + KnownKeys.PREFIX + line));
        });
    }

    private static void assertMistakes(String line, List<String> texts) {
        assertThatThrownBy(() -> Configs.check(Configs.of(GOOD + KnownKeys.PREFIX + line))).hasMessage(
                "Hadron cannot start, for its configuration has "
                        + (texts.size() == 1 ? "a mistake:" : texts.size() + " mistakes:") + texts.stream()
                                .map(text -> "\n  - " + KnownKeys.PREFIX + text).collect(Collectors.joining()));
    }
}
