package dev.hadron;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The one exception of Hadron (R14): every call of the public face fails with it, and a process that ends abnormally ends with
 * one. Its kind, message, retryable flag and details travel between processes unchanged (R4.4); its stack trace does not.
 * Everyday answers such as {@code NOT_FOUND} carry no stack trace at all.
 */
public class ProcessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final boolean retryable;
    @SuppressWarnings("serial") // payload values, which are serializable or stay in this JVM
    private final Map<String, Object> details;

    /** An error whose retryable flag follows from its kind, without details. */
    public ProcessException(ErrorKind kind, String message) {
        this(kind, message, kind.retryableByDefault(), Map.of(), null);
    }

    /** An error with everything said. */
    public ProcessException(ErrorKind kind, String message, boolean retryable, Map<String, ?> details) {
        this(kind, message, retryable, details, null);
    }

    /** An error with everything said, and the throwable that it stands for. */
    public ProcessException(ErrorKind kind, String message, boolean retryable, Map<String, ?> details,
            @Nullable Throwable cause) {
        this(kind, message, retryable, details, cause, !kind.everyday());
    }

    private ProcessException(ErrorKind kind, String message, boolean retryable, Map<String, ?> details,
            @Nullable Throwable cause, boolean trace) {
        super(message, cause, false, trace);
        this.kind = kind;
        this.retryable = retryable;
        this.details = details.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /**
     * What {@code failure} is when it is told to others as the end of a process (R4.1, R4.4): the same error where it
     * is a {@code ProcessException}, else one of kind {@code INTERNAL}, not retryable, with its message, or its
     * class's name where it has none. It has no stack trace and no cause: those stay in the log.
     */
    public static ProcessException of(Throwable failure) {
        if (failure instanceof ProcessException known) {
            return new ProcessException(known.kind, String.valueOf(messageOf(known)), known.retryable, known.details, null,
                    false);
        }
        String message = messageOf(failure);
        return new ProcessException(ErrorKind.INTERNAL,
                message == null || message.isEmpty() ? failure.getClass().getName() : message, false, Map.of(), null, false);
    }

    /** What a failure says; null where asking it fails. */
    private static @Nullable String messageOf(Throwable failure) {
        try {
            return failure.getMessage();
        } catch (Throwable e) {
            return null;
        }
    }

    /** What sort of failure this is. */
    public ErrorKind kind() {
        return kind;
    }

    /** The text of the failure, never null. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** Whether the same call may succeed later. */
    public boolean retryable() {
        return retryable;
    }

    /** More about the failure: values only, unmodifiable, empty where there is nothing to say. */
    public Map<String, Object> details() {
        return details;
    }
}
