package dev.hadron;

/** What sort of failure a {@link ProcessException} is (R14). */
public enum ErrorKind {
    /** An argument is missing, malformed or of a wrong type, or the call is not allowed where it was made. */
    INVALID("Invalid"),
    /** The process, name, definition or host does not exist, or is no longer alive. */
    NOT_FOUND("NotFound"),
    /** The name is taken by another process. */
    ALREADY_EXISTS("AlreadyExists"),
    /** A policy denies the call. */
    PERMISSION_DENIED("PermissionDenied"),
    /** No room or no service now: a full mailbox, a full or draining host. Worth another try. */
    UNAVAILABLE("Unavailable"),
    /** The code of a process failed. */
    INTERNAL("Internal"),
    /** The process was ended, or what it began was. */
    CANCELED("Canceled"),
    /** Two changes exclude each other. */
    CONFLICT("Conflict"),
    /** The time given has passed. */
    TIMEOUT("Timeout"),
    /** Too many requests in a time. Worth another try, later. */
    RATE_LIMITED("RateLimited"),
    /** None of the others. */
    UNKNOWN("");

    private final String code;

    ErrorKind(String code) {
        this.code = code;
    }

    /** The kind's text where errors are told by text, as in scripts: {@code "NotFound"}; empty for {@link #UNKNOWN}. */
    public String code() {
        return code;
    }

    /** Whether a failure of this kind is worth another try where its maker does not say: only of what may pass by itself. */
    public boolean retryableByDefault() {
        return this == UNAVAILABLE || this == RATE_LIMITED;
    }

    /** Whether a failure of this kind is an everyday answer, which carries no stack trace. */
    boolean everyday() {
        return this == NOT_FOUND || this == UNAVAILABLE || this == ALREADY_EXISTS || this == CANCELED || this == TIMEOUT;
    }
}
