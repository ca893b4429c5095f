package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** What calls fail with. */
final class Failures {

    private Failures() {
    }

    /** Makes a call that must fail with an error of a kind, and answers the error. */
    static ProcessException failure(ErrorKind kind, ThrowingCallable call) {
        ProcessException failure = catchThrowableOfType(ProcessException.class, call);
        assertThat(failure).as("a failure").isNotNull();
        assertThat(failure.kind()).as("the kind of: %s", failure.message()).isEqualTo(kind);
        return failure;
    }
}
