package dev.hadron.supervisor;

import java.time.Duration;
import java.util.Locale;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.ProcessException;

/**
 * What the log says of a crash: one line of fields, without the stack trace, which the kernel logs where the process failed.
 * Every field has a bound.
 */
record CrashReport(String supervisorId, Pid supervisor) {

    private static final Logger LOG = Logger.getLogger("dev.hadron.supervisor");
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ID = 128;

    void restarts(Child child, @Nullable Pid pid, @Nullable ProcessException error, Duration delay) {
        String next = String.format(Locale.ROOT, "restart in %.3f s", delay.toMillis() / 1000.0);
        if (error == null) {
            LOG.info(text("Permanent child has ended", child, pid, null, next));
        } else {
            LOG.warn(text("Child has crashed", child, pid, error, next));
        }
    }

    void stays(Child child, @Nullable Pid pid, ProcessException error) {
        LOG.warn(text("Child has crashed", child, pid, error, "no restart"));
    }

    void stopped(Child child, @Nullable Pid pid, ProcessException error) {
        LOG.warn(text("Child has not stopped well", child, pid, error, "none, it was to stop"));
    }

    void givesUp(Child child, @Nullable Pid pid, @Nullable ProcessException error, RestartIntensity intensity) {
        LOG.error(text("Child has crashed", child, pid, error, "supervisor fails, more than " + limit(intensity)));
    }

    static String limit(RestartIntensity intensity) {
        return intensity.restarts() + (intensity.restarts() == 1 ? " restart in " : " restarts in ")
                + intensity.period().toMillis() / 1000.0 + " s";
    }

    private String text(String what, Child child, @Nullable Pid pid, @Nullable ProcessException error, String next) {
        return what + ": supervisor=" + shortened(supervisorId, LONGEST_ID) + " supervisor.pid=" + supervisor + " child="
                + shortened(child.spec.id(), LONGEST_ID) + " pid=" + (pid == null ? "none" : pid) + " definition="
                + child.spec.definition()
                + (error == null ? "" : " kind=" + error.kind() + " reason=\"" + shortened(error.message()) + "\"")
                + " restarts=" + child.restarts + " next=\"" + next + "\"";
    }

    static String shortened(String text) {
        return shortened(text, LONGEST_REASON);
    }

    /** The text on one line and no longer than that. */
    private static String shortened(String text, int longest) {
        String start = text.length() <= longest ? text : text.substring(0, longest);
        StringBuilder line = new StringBuilder(start.length());
        start.chars().forEach(c -> line.append(Character.isISOControl(c) ? ' ' : (char) c));
        return text.length() <= longest ? line.toString()
                : line + "… (" + (text.length() - longest) + " characters more)";
    }
}
