package dev.hadron.runtime.config;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A service or a supervisor, as far as it matters for what comes before what. */
final class ServiceNode {

    final Section section;
    final String id;
    /** Whom it supervises, in order; nobody where it is a service. */
    final List<ServiceNode> children = new ArrayList<>();
    /** Whom it depends on; nobody where it is a supervisor. */
    final List<ServiceNode> needs = new ArrayList<>();
    /** Who of its siblings has to be ready before it starts. */
    final List<String> after = new ArrayList<>();
    /** Who supervises it, null where the root does. */
    @Nullable
    ServiceNode parent;

    ServiceNode(Section section, String id) {
        this.section = section;
        this.id = id;
    }

    /** From below the root down to itself. */
    List<ServiceNode> path() {
        List<ServiceNode> path = new ArrayList<>();
        for (ServiceNode node = this; node != null; node = node.parent) {
            path.add(0, node);
        }
        return path;
    }

    /** Whom it cannot be ready without. */
    List<ServiceNode> before() {
        return section == Section.SUPERVISOR ? children : needs;
    }

    String key(String key) {
        return section.name(id, key);
    }
}
