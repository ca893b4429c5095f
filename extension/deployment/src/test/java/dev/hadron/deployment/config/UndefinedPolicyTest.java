package dev.hadron.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** R13.4: a policy that is named but not defined fails the start. */
@Tag("R13.4")
class UndefinedPolicyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addAsResource(new StringAsset("""
                    quarkus.hadron.scope."app\\:reading".policies=app\\:readers
                    quarkus.hadron.outside.scop=app\\:reading
                    """), "application.properties"))
            .assertException(failure -> assertThat(failure).hasMessage(
                    """
                            Hadron cannot start, for its configuration has 2 mistakes:
                              - quarkus.hadron.outside.scop: there is no such key; did you mean quarkus.hadron.outside.scope?
                              - quarkus.hadron.scope."app:reading".policies=app:readers: there is no policy 'app:readers'; declare it with quarkus.hadron.policy."app\\:readers".effect"""));

    @Test
    void isTold() {
        fail("must not start");
    }
}
