package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;

@Tag("R15.3")
class HostOptionsTest {

    private static final HostOptions HOST = HostOptions.of("app:processes");

    @Test
    void theDefaultsAreThoseOfTheContract() {
        assertThat(HOST.eventLoops()).as("all").isZero();
        assertThat(HOST.maxProcesses()).isEqualTo(1_000_000);
        assertThat(HOST.mailboxCapacity()).isEqualTo(65_536);
        assertThat(HOST.overflow()).isEqualTo(OverflowPolicy.REJECT);
        assertThat(HOST.sliceMessages()).isEqualTo(64);
        assertThat(HOST.sliceTime()).isEqualTo(Duration.ofNanos(200_000));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(mistake("event-loops", "0", () -> HOST.withEventLoops(-1)),
                mistake("max-processes", "1", () -> HOST.withMaxProcesses(0)),
                mistake("mailbox-capacity", "1", () -> HOST.withMailbox(0, OverflowPolicy.REJECT)),
                mistake("mailbox-memory", "1024", () -> HOST.withMailboxMemory(1023)),
                mistake("slice-messages", "1", () -> HOST.withSlice(0, Duration.ofMillis(1))),
                mistake("slice-time", "more than zero", () -> HOST.withSlice(1, Duration.ZERO)),
                mistake("slice-time", "more than zero", () -> HOST.withSlice(1, Duration.ofNanos(-1))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    @Tag("R15.4")
    void aMistakeNamesTheKeyAndWhatWouldBeRight(String key, String right, Supplier<HostOptions> mistake) {
        assertThatThrownBy(mistake::get).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll(key, right);
    }

    @ParameterizedTest
    @ValueSource(strings = { "app", "App:x", "app:", ":x", "a b:c", "app:x:y" })
    @Tag("R15.5")
    void anIdThatIsNoneIsInvalid(String id) {
        failure(ErrorKind.INVALID, () -> HostOptions.of(id));
    }

    @Test
    @Tag("R15.1")
    void aHostIsDeclaredOnce() {
        KernelBuilder builder = Kernel.builder().host(HOST);

        assertThatThrownBy(() -> builder.host(HOST.withMaxProcesses(1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("app:processes");
    }

    private static Arguments mistake(String key, String right, Supplier<HostOptions> made) {
        return Arguments.of(key, right, made);
    }
}
