package dev.hadron.supervisor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * What a supervisor is: whom it starts, in this order, and what it does when one of them ends. It is the only argument of the
 * definition {@link #DEFINITION}; {@link Supervisors#start} spawns one. Immutable.
 *
 * @param id what logs and lists call it
 * @param strategy whom it starts anew together with a child that has crashed
 * @param intensity how many restarts it takes before it stops its children and fails itself
 * @param children those that it starts at once; others may be added later
 */
public record Supervisor(String id, RestartStrategy strategy, RestartIntensity intensity, List<ChildSpec> children) {

    /** The id of the definition that every supervisor runs. */
    public static final String DEFINITION = "hadron:supervisor";

    /** Copies the children and checks them together; {@code INVALID} names the one that is wrong. */
    public Supervisor {
        if (id == null || id.isBlank() || strategy == null || intensity == null) {
            throw new ProcessException(ErrorKind.INVALID, "a supervisor has an id, a strategy and an intensity");
        }
        children = List.copyOf(children);
        Set<String> before = new LinkedHashSet<>();
        for (ChildSpec child : children) {
            check(child, intensity, before);
            before.add(child.id());
        }
    }

    /** A one-for-one supervisor with every default and no children. */
    public static Supervisor of(String id) {
        return new Supervisor(id, RestartStrategy.ONE_FOR_ONE, RestartIntensity.DEFAULT, List.of());
    }

    /** This supervisor, with another strategy. */
    public Supervisor withStrategy(RestartStrategy strategy) {
        return new Supervisor(id, strategy, intensity, children);
    }

    /** This supervisor, with another intensity. */
    public Supervisor withIntensity(RestartIntensity intensity) {
        return new Supervisor(id, strategy, intensity, children);
    }

    /** This supervisor, with these children, which start in this order. */
    public Supervisor withChildren(ChildSpec... children) {
        return withChildren(List.of(children));
    }

    /** This supervisor, with these children, which start in this order. */
    public Supervisor withChildren(List<ChildSpec> children) {
        return new Supervisor(id, strategy, intensity, children);
    }

    /** Refuses a child that does not fit behind those that are there. */
    static void check(ChildSpec child, RestartIntensity intensity, Set<String> before) {
        if (before.contains(child.id())) {
            throw new ProcessException(ErrorKind.ALREADY_EXISTS, "there is a child " + child.id() + " already");
        }
        for (String needed : child.dependsOn()) {
            if (!before.contains(needed)) {
                throw new ProcessException(ErrorKind.INVALID, "child " + child.id() + " depends on " + needed
                        + ", which does not stand before it; before it stand " + before);
            }
        }
        if (intensity.isUnlimited() && child.backoff().isNone()) {
            throw new ProcessException(ErrorKind.INVALID, "child " + child.id()
                    + " needs an initial delay of more than zero, as its supervisor has no limit of restarts");
        }
    }
}
