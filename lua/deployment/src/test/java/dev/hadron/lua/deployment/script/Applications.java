package dev.hadron.lua.deployment.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

import io.quarkus.test.QuarkusUnitTest;

/** Applications of scripts, by their paths. */
final class Applications {

    private static final String CONFIGURATION = """
            quarkus.hadron.host."app\\:processes".event-loops=1
            """;

    private Applications() {
    }

    static QuarkusUnitTest of(Map<String, String> scripts, String configuration, Class<?>... classes) {
        return new QuarkusUnitTest().withApplicationRoot(jar -> fill(jar, scripts, configuration, classes));
    }

    /** An application whose build or start must fail with exactly this text. */
    static QuarkusUnitTest failing(String text, Map<String, String> scripts, String configuration, Class<?>... classes) {
        return of(scripts, configuration, classes).assertException(failure -> {
            Throwable cause = failure;
            while (cause.getCause() != null && !String.valueOf(cause.getMessage()).startsWith("Hadron")) {
                cause = cause.getCause();
            }
            assertThat(cause).hasMessage(text);
        });
    }

    static void fill(JavaArchive jar, Map<String, String> scripts, String configuration, Class<?>... classes) {
        jar.addClasses(Applications.class).addClasses(classes);
        jar.addAsResource(new StringAsset(CONFIGURATION + configuration), "application.properties");
        scripts.forEach((path, source) -> jar.addAsResource(new StringAsset(source), "META-INF/lua/" + path));
    }
}
