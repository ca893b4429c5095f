package dev.hadron.deployment.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import io.quarkus.test.QuarkusUnitTest;

/** Expects a build to fail with exactly the given text. */
final class Mistakes {

    private Mistakes() {
    }

    /**
     * An application of these classes, nested in the test, whose build must fail with a mistake in each of the given places.
     */
    static QuarkusUnitTest expect(String text, Class<?>... application) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(application))
                .assertException(saying("Hadron found " + text));
    }

    private static Consumer<Throwable> saying(String text) {
        return failure -> {
            Throwable cause = failure;
            while (cause.getCause() != null && !String.valueOf(cause.getMessage()).startsWith("Hadron")) {
                cause = cause.getCause();
            }
            assertThat(cause).hasMessage(text);
        };
    }
}
