package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessOptions;

@Tag("R7")
class ProcessOptionsTest {

    @Test
    void aProcessStartsWithoutTrappingLinks() {
        try (TestNode node = TestNode.of(1, new TestDefinitions())) {
            ProcessOptions options = node.inside(self -> self.options());

            assertThat(options).isEqualTo(new ProcessOptions(false));
            assertThat(options.toMap()).isEqualTo(Map.of("trap_links", false));
        }
    }

    @Test
    void whatIsSetIsRead() {
        try (TestNode node = TestNode.of(1, new TestDefinitions())) {
            Map<String, Object> options = node.inside(self -> {
                self.options(self.options().with(Map.of("trap_links", true)));
                return self.options().toMap();
            });

            assertThat(options).isEqualTo(Map.of("trap_links", true));
        }
    }

    @Test
    void theOptionsAreEachProcesssOwn() {
        try (TestNode node = TestNode.of(1, new TestDefinitions())) {
            Puppet parent = Puppet.trapping(node);
            Puppet other = Puppet.of(node);

            assertThat(parent.<Boolean> call(self -> self.options().trapLinks())).isTrue();
            assertThat(other.<Boolean> call(self -> self.options().trapLinks())).isFalse();
        }
    }

    @Test
    void anUnknownKeyIsInvalidAndNothingChanges() {
        ProcessOptions before = new ProcessOptions(false);
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("trap_links", true);
        changes.put("trapLinks", true);

        assertThat(failure(ErrorKind.INVALID, () -> before.with(changes)).message()).contains("trapLinks");
        assertThat(before.trapLinks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "true", "1", "" })
    void aValueOfAWrongTypeIsInvalid(String value) {
        assertThat(failure(ErrorKind.INVALID, () -> ProcessOptions.DEFAULT.with(Map.of("trap_links", value))).message())
                .contains("trap_links");
    }

    @Test
    @Tag("R14")
    void whatIsMissingIsInvalid() {
        Map<String, Object> noValue = new HashMap<>();
        noValue.put("trap_links", null);
        Map<String, Object> noKey = new HashMap<>();
        noKey.put(null, true);

        failure(ErrorKind.INVALID, () -> ProcessOptions.DEFAULT.with(noValue));
        failure(ErrorKind.INVALID, () -> ProcessOptions.DEFAULT.with(noKey));
        failure(ErrorKind.INVALID, () -> ProcessOptions.DEFAULT.with(null));
        try (TestNode node = TestNode.of(1, new TestDefinitions())) {
            Puppet process = Puppet.of(node);
            failure(ErrorKind.INVALID, () -> process.call(self -> {
                self.options(null);
                return null;
            }));
        }
    }
}
