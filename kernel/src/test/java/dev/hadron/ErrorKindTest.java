package dev.hadron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kinds of errors, and the one exception that carries them. */
class ErrorKindTest {

    @ParameterizedTest
    @CsvSource({ "INVALID, Invalid", "NOT_FOUND, NotFound", "ALREADY_EXISTS, AlreadyExists",
            "PERMISSION_DENIED, PermissionDenied", "UNAVAILABLE, Unavailable", "INTERNAL, Internal", "CANCELED, Canceled",
            "CONFLICT, Conflict", "TIMEOUT, Timeout", "RATE_LIMITED, RateLimited", "UNKNOWN, ''" })
    @Tag("R14")
    void hasACodeForScripts(ErrorKind kind, String code) {
        assertThat(kind.code()).isEqualTo(code);
    }

    @Test
    @Tag("R14")
    void thereAreEleven() {
        assertThat(Arrays.stream(ErrorKind.values()).map(Enum::name)).containsExactly("INVALID", "NOT_FOUND",
                "ALREADY_EXISTS", "PERMISSION_DENIED", "UNAVAILABLE", "INTERNAL", "CANCELED", "CONFLICT", "TIMEOUT",
                "RATE_LIMITED", "UNKNOWN");
    }

    @ParameterizedTest
    @EnumSource(ErrorKind.class)
    @Tag("R14")
    void theExceptionIsUncheckedAndSaysFourThings(ErrorKind kind) {
        RuntimeException thrown = new ProcessException(kind, "text", true, Map.of("key", List.of(1)));
        assertThat(thrown).isInstanceOfSatisfying(ProcessException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.message()).isEqualTo("text").isEqualTo(e.getMessage());
            assertThat(e.retryable()).isTrue();
            assertThat(e.details()).isEqualTo(Map.of("key", List.of(1)));
        });
        assertThat(new ProcessException(kind, "text").details()).isEmpty();
    }

    @Test
    @Tag("R14")
    @Tag("R2.5")
    void unavailableIsRetryableUnlessSaidOtherwise() {
        assertThat(new ProcessException(ErrorKind.UNAVAILABLE, "x").retryable()).isTrue();
        assertThat(new ProcessException(ErrorKind.UNAVAILABLE, "x", false, Map.of()).retryable()).isFalse();
        assertThat(new ProcessException(ErrorKind.INTERNAL, "x").retryable()).isFalse();
        assertThat(new ProcessException(ErrorKind.INVALID, "x").retryable()).isFalse();
        assertThat(new ProcessException(ErrorKind.NOT_FOUND, "x").retryable()).isFalse();
    }

    @Test
    @Tag("R4.1")
    void anotherExceptionIsInternalWithItsMessage() {
        ProcessException error = ProcessException.of(new IllegalStateException("boom"));
        assertThat(error.kind()).isEqualTo(ErrorKind.INTERNAL);
        assertThat(error.message()).isEqualTo("boom");
        assertThat(error.retryable()).isFalse();
        assertThat(error.details()).isEmpty();
    }

    @Test
    @Tag("R4.1")
    void withoutAMessageItIsTheClassName() {
        assertThat(ProcessException.of(new IllegalStateException()).message()).isEqualTo("java.lang.IllegalStateException");
        assertThat(ProcessException.of(new StackOverflowError()).message()).isEqualTo("java.lang.StackOverflowError");
    }

    @Test
    @Tag("R4.4")
    void travelsWithoutItsStackTrace() {
        ProcessException thrown = new ProcessException(ErrorKind.CONFLICT, "text", true, Map.of("k", 1L),
                new IllegalStateException("cause"));
        ProcessException told = ProcessException.of(thrown);
        assertThat(told.getStackTrace()).isEmpty();
        assertThat(told.getCause()).isNull();
        assertThat(told.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(told.message()).isEqualTo("text");
        assertThat(told.retryable()).isTrue();
        assertThat(told.details()).isEqualTo(Map.of("k", 1L));
    }
}
