package dev.hadron.service.problem;

import jakarta.ws.rs.core.Response.Status;

import dev.hadron.ErrorKind;

/** Which HTTP status stands for which kind of error. */
final class Statuses {

    private Statuses() {
    }

    static int of(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> 400;
            case PERMISSION_DENIED -> 403;
            case NOT_FOUND -> 404;
            case ALREADY_EXISTS, CONFLICT, CANCELED -> 409;
            case RATE_LIMITED -> 429;
            case UNAVAILABLE -> 503;
            case TIMEOUT -> 504;
            case INTERNAL, UNKNOWN -> 500;
        };
    }

    /** The kind of a failure that HTTP itself found. */
    static ErrorKind kind(int status) {
        return switch (status) {
            case 401, 403 -> ErrorKind.PERMISSION_DENIED;
            case 404 -> ErrorKind.NOT_FOUND;
            case 409 -> ErrorKind.CONFLICT;
            case 429 -> ErrorKind.RATE_LIMITED;
            case 503 -> ErrorKind.UNAVAILABLE;
            case 504 -> ErrorKind.TIMEOUT;
            default -> status < 500 || status == 501 ? ErrorKind.INVALID : ErrorKind.INTERNAL;
        };
    }

    /** The status in words. */
    static String title(int status) {
        Status known = Status.fromStatusCode(status);
        return known == null ? "HTTP " + status : known.getReasonPhrase();
    }
}
