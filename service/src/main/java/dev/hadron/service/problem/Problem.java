package dev.hadron.service.problem;

import java.util.Map;

import dev.hadron.ErrorKind;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * An error as the body of a response: the problem details of RFC 9457 and the error's own members (R14).
 *
 * @param type always {@code about:blank}: the status and the kind say it all
 * @param title the status in words
 * @param status the HTTP status
 * @param detail what went wrong here
 * @param kind what sort of failure it is
 * @param retryable whether the same request may succeed later
 * @param details more about the failure, empty where there is nothing to say
 */
@RegisterForReflection
public record Problem(String type, String title, int status, String detail, ErrorKind kind, boolean retryable,
        Map<String, Object> details) {
}
