package dev.hadron.deployment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/**
 * {@code docs/reference-configuration.md} says what the sources say. As with the format of sources, a build without
 * {@code -Dcheck} writes the page anew, and one with it fails where the page would change.
 */
class ReferencePageTest {

    private static final Path PAGE = Pages.ROOT.resolve("docs/reference-configuration.md");

    @Test
    void isWhatTheSourcesSay() throws IOException {
        String page = ReferencePage.of(ConfigurationModel.ofExtension());
        if (System.getProperty("check") == null && !(Files.exists(PAGE) && Files.readString(PAGE).equals(page))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("build without -Dcheck to write it anew").hasContent(page);
    }

    @Test
    void hasTheKeysOfBothPhases() {
        assertThat(ReferencePage.of(ConfigurationModel.ofExtension())).contains("`quarkus.hadron.host.\"host-id\".slice-time`",
                "| `quarkus.hadron.metrics.enabled` 🔒 |", "`quarkus.hadron.policy.\"policy-name\".conditions[i].operator`");
    }
}
