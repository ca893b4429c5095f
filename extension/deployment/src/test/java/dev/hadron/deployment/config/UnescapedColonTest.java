package dev.hadron.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

@Tag("R15.4")
class UnescapedColonTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addAsResource(new StringAsset("""
                    quarkus.hadron.host."app:processes".max-processes=10
                    """), "application.properties"))
            .assertException(failure -> assertThat(failure).hasMessage(
                    """
                            Hadron cannot start, for its configuration has a mistake:
                              - quarkus.hadron.host."app: the colon of a host id ends the key in a .properties file unless it is escaped; write quarkus.hadron.host."app\\:processes".max-processes=10"""));

    @Test
    void tellsTheMendedLine() {
        fail("must not start");
    }
}
