package dev.hadron.runtime.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What fails the start in services and supervisors, with the exact texts. */
class ServiceMistakesTest {

    private static final String GOOD = """
            quarkus.hadron.host."app\\:processes".max-processes=1000
            """;

    private static void assertMistakes(String lines, String... mistakes) {
        assertThatThrownBy(() -> Configs.check(Configs.of(GOOD + lines.replace("+", "quarkus.hadron."))))
                .hasMessage("Hadron cannot start, for its configuration has "
                        + (mistakes.length == 1 ? "a mistake:" : mistakes.length + " mistakes:") + "\n  - quarkus.hadron."
                        + String.join("\n  - quarkus.hadron.", mistakes));
    }

    private static String service(String id, String more) {
        String key = "+service.\"app\\:" + id + "\".";
        return key + "definition=app:log\n" + key + "host=app:processes\n" + (more.isEmpty() ? "" : key + more + "\n");
    }

    private static String supervisor(String id, String children) {
        String key = "+supervisor.\"app\\:" + id + "\".";
        return key + "children=" + children + "\n" + key + "host=app:processes\n";
    }

    @Test
    void valuesThatCannotBeRead() {
        assertMistakes(service("a", "restart=sometimes") + service("b", "jitter=1") + service("c", "backoff-factor=0.5")
                + service("d", "initial-delay=0s") + service("e", "name=@e") + service("f", "stop-timeout=10")
                + "+supervisor.\"app\\:s\".strategy=one\n+supervisor.\"app\\:s\".intensity=-1\n"
                + "+supervisor.\"app\\:s\".host=app:processes",
                "service.\"app:a\".restart=sometimes: must be permanent, transient or temporary",
                "service.\"app:b\".jitter=1: must be a number of at least 0 and less than 1, for example 0.1",
                "service.\"app:c\".backoff-factor=0.5: must be a number from 1, for example 2",
                "service.\"app:d\".initial-delay=0s: must be a duration of more than zero, for example 1s or 200us",
                "service.\"app:e\".name=@e: must be a name of 1 to 255 characters that begins neither with @ nor with {",
                "service.\"app:f\".stop-timeout=10: must be a duration: numbers with units (h m s ms us ns) and no spaces,"
                        + " for example 10s, 200us or 1m30s",
                "supervisor.\"app:s\".intensity=-1: must be a whole number from 0 to 2147483646",
                "supervisor.\"app:s\".strategy=one: must be one-for-one, one-for-all or rest-for-one");
    }

    @Test
    void whatIsMissingOrLeadsNowhere() {
        assertMistakes("""
                +service."app\\:a".args=1
                +service."app\\:b".definition=app:countr
                +service."app\\:b".host=app:proceses
                +service."app\\:b".depends-on=app:x
                +supervisor."app\\:s".children=app:b,app:bb,app:nobody
                """,
                "service.\"app:a\".host: is missing; name the host that the service runs on",
                "service.\"app:a\".definition: is missing; name the definition that the service runs",
                "service.\"app:b\".host=app:proceses: there is no host 'app:proceses'; did you mean app:processes?",
                "service.\"app:b\".definition=app:countr: there is no definition 'app:countr'; did you mean app:counter?",
                "supervisor.\"app:s\".host: is missing; name the host that the supervisor runs on",
                "service.\"app:b\".depends-on=app:x: there is no service or supervisor 'app:x'; did you mean app:a?",
                "supervisor.\"app:s\".children=app:b,app:bb,app:nobody: there is no service or supervisor 'app:bb';"
                        + " did you mean app:b?",
                "supervisor.\"app:s\".children=app:b,app:bb,app:nobody: there is no service or supervisor 'app:nobody';"
                        + " the services and supervisors are [app:a, app:b, app:s]");
    }

    @Test
    void argumentsThatDoNotFit() {
        assertMistakes("""
                +service."app\\:a".host=app:processes
                +service."app\\:a".definition=app:counter
                +service."app\\:b".host=app:processes
                +service."app\\:b".definition=app:counter
                +service."app\\:b".args=many
                +service."app\\:c".host=app:processes
                +service."app\\:c".definition=app:many
                +service."app\\:c".args=a,1,true,ALWAYS,1s,x
                +service."app\\:d".host=app:processes
                +service."app\\:d".definition=app:list
                +service."app\\:d".args=1
                """,
                "service.\"app:a\".args: app:counter takes 1 argument, not 0: [long]",
                "service.\"app:b\".args=many: argument 1 of app:counter is a long, not 'many'",
                "service.\"app:c\".args=a,1,true,ALWAYS,1s,x: argument 4 of app:many is one of"
                        + " [PERMANENT, TRANSIENT, TEMPORARY], not 'ALWAYS'",
                "service.\"app:d\".args=1: argument 1 of app:list is a List, which no text of a configuration makes;"
                        + " start such a process in code");
    }

    @Test
    void servicesThatDependOnEachOther() {
        assertMistakes(service("a", "depends-on=app:b") + service("b", "depends-on=app:c") + service("c", "depends-on=app:a")
                + service("d", "depends-on=app:d"),
                "service.\"app:a\".depends-on: services cannot depend on each other: app:a -> app:b -> app:c -> app:a",
                "service.\"app:d\".depends-on: services cannot depend on each other: app:d -> app:d");
    }

    @Test
    void aServiceThatDependsOnItsOwnSupervisor() {
        assertMistakes(service("a", "depends-on=app:s") + supervisor("s", "app:a"),
                "service.\"app:a\".depends-on: services cannot depend on each other: app:a -> app:s -> app:a");
    }

    @Test
    void supervisorsOfEachOther() {
        assertMistakes(supervisor("r", "app:s") + supervisor("s", "app:t") + supervisor("t", "app:r"),
                "supervisor.\"app:r\".children: supervisors cannot supervise each other: app:r -> app:s -> app:t -> app:r");
    }

    @Test
    void branchesThatDependOnEachOther() {
        assertMistakes(service("a", "depends-on=app:d") + service("b", "") + service("c", "depends-on=app:b")
                + service("d", "") + supervisor("r", "app:a,app:b") + supervisor("s", "app:c,app:d"),
                "supervisor.\"app:r\".children: the branches of supervisors cannot depend on each other:"
                        + " app:r -> app:s -> app:r");
    }

    @Test
    void childrenInTheWrongOrderOrOfTwo() {
        assertMistakes(service("a", "depends-on=app:b") + service("b", "") + supervisor("r", "app:a,app:b")
                + supervisor("s", "app:b"),
                "supervisor.\"app:s\".children=app:b: 'app:b' is a child of app:r already",
                "supervisor.\"app:r\".children: 'app:b' has to stand before 'app:a', for app:a depends on app:b");
    }

    @Test
    void whatIsThereTwice() {
        assertMistakes(service("a", "name=x") + service("b", "name=x") + supervisor("b", "app:a"),
                "supervisor.\"app:b\".children: there is a service of this id; give it another one",
                "service.\"app:b\".name=x: is the name of app:a already");
    }

    @Test
    void delaysThatCross() {
        assertMistakes(service("a", "initial-delay=2m"),
                "service.\"app:a\".max-delay: must be at least the initial delay");
    }
}
