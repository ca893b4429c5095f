package dev.hadron.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

@Tag("R15.4")
class AllMistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addAsResource(new StringAsset("""
                    quarkus.hadron.host."app\\:processes".max-processes=many
                    quarkus.hadron.host."app\\:processes".mailbox-capacty=5
                    quarkus.hadron.host."app\\:processes".slice-time=200
                    quarkus.hadron.shutdown-timout=5s
                    quarkus.hadron.host."Bad".event-loops=2
                    quarkus.hadron.host."app:others".event-loops=2
                    """), "application.properties"))
            .assertException(failure -> assertThat(failure).hasMessage(
                    """
                            Hadron cannot start, for its configuration has 6 mistakes:
                              - quarkus.hadron.host."Bad".event-loops: 'Bad' is no host id; an id reads namespace:name in lower case, for example app:processes
                              - quarkus.hadron.host."app: the colon of a host id ends the key in a .properties file unless it is escaped; write quarkus.hadron.host."app\\:others".event-loops=2
                              - quarkus.hadron.host."app:processes".mailbox-capacty: there is no such key; did you mean quarkus.hadron.host."app\\:processes".mailbox-capacity?
                              - quarkus.hadron.host."app:processes".max-processes=many: must be a whole number from 1 to 2147483647
                              - quarkus.hadron.host."app:processes".slice-time=200: must be a duration: numbers with units (h m s ms us ns) and no spaces, for example 10s, 200us or 1m30s
                              - quarkus.hadron.shutdown-timout: there is no such key; did you mean quarkus.hadron.shutdown-timeout?"""));

    @Test
    void areToldTogether() {
        fail("must not start");
    }
}
