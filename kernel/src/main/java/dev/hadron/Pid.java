package dev.hadron;

/**
 * The identity of a process, printed as {@code {app:processes|0x00001}} (R1.1). Two PIDs are equal when their texts
 * are. A PID is immutable and may be held and compared on any thread, long after its process has ended; a serial is
 * never reused.
 * <p>
 * PIDs come from the kernel or from {@link #parse}; a parsed one and the kernel's own are equal and equally good as
 * destinations.
 */
public class Pid implements Comparable<Pid> {

    private final String origin;
    private final long serial;

    /**
     * For the kernel's own PIDs; everybody else uses {@link #parse}.
     *
     * @param origin the host id, with {@code node@} before it on a cluster
     * @param serial the number of the process on its node, not negative
     */
    protected Pid(String origin, long serial) {
        this.origin = origin;
        this.serial = serial;
    }

    /**
     * Reads a PID's text.
     *
     * @throws ProcessException {@code INVALID} where {@code text} is not exactly what {@link #toString} prints for some PID
     */
    public static Pid parse(String text) {
        return PidText.parse(text);
    }

    /** The id of the host that the process was spawned on. */
    public final String host() {
        return origin.substring(origin.indexOf('@') + 1);
    }

    /** The name of the node of a cluster, empty where there is none. */
    public final String node() {
        int at = origin.indexOf('@');
        return at < 0 ? "" : origin.substring(0, at);
    }

    /** The number of the process, unique on its node. */
    public final long serial() {
        return serial;
    }

    @Override
    public final int compareTo(Pid other) {
        int byOrigin = origin.compareTo(other.origin);
        return byOrigin != 0 ? byOrigin : Long.compare(serial, other.serial);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || (other instanceof Pid pid && pid.serial == serial && pid.origin.equals(origin));
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(serial);
    }

    @Override
    public final String toString() {
        return PidText.print(origin, serial);
    }
}
