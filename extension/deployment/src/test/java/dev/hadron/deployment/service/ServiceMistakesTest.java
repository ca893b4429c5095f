package dev.hadron.deployment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class ServiceMistakesTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Journal.class).addAsResource(new StringAsset("""
                    quarkus.hadron.host."app\\:processes".max-processes=many
                    quarkus.hadron.service."app\\:a".definition=app:servce
                    quarkus.hadron.service."app\\:a".host=app:processes
                    quarkus.hadron.service."app\\:a".depends-on=app:b
                    quarkus.hadron.service."app\\:b".definition=app:service
                    quarkus.hadron.service."app\\:b".host=app:processes
                    quarkus.hadron.service."app\\:b".args=b,two
                    quarkus.hadron.service."app\\:b".depends-on=app:a
                    quarkus.hadron.service."app\\:b".restarts=never
                    """), "application.properties"))
            .assertException(failure -> assertThat(failure).hasMessage(
                    """
                            Hadron cannot start, for its configuration has 5 mistakes:
                              - quarkus.hadron.host."app:processes".max-processes=many: must be a whole number from 1 to 2147483647
                              - quarkus.hadron.service."app:b".restarts: there is no such key; did you mean quarkus.hadron.service."app\\:b".restart?
                              - quarkus.hadron.service."app:a".definition=app:servce: there is no definition 'app:servce'; did you mean app:service?
                              - quarkus.hadron.service."app:b".args=b,two: argument 2 of app:service is a long, not 'two'
                              - quarkus.hadron.service."app:a".depends-on: services cannot depend on each other: app:a -> app:b -> app:a"""));

    @Test
    void failTheStartAllTogether() {
        fail("must not start");
    }
}
