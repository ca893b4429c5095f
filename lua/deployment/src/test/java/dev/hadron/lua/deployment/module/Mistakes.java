package dev.hadron.lua.deployment.module;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;

/** Expects a build to fail with exactly the given text. */
public final class Mistakes {

    private Mistakes() {
    }

    /** What the builds of all tests here fail with. */
    public static String[] texts() {
        return new String[] { NamesTest.TEXT, ClassesTest.TEXT, MethodsTest.TEXT };
    }

    static QuarkusUnitTest expect(String text, Class<?>... application) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(application))
                .assertException(failure -> {
                    Throwable cause = failure;
                    while (cause.getCause() != null && !String.valueOf(cause.getMessage()).startsWith("Hadron")) {
                        cause = cause.getCause();
                    }
                    assertThat(cause).hasMessage("Hadron found " + text);
                });
    }
}
