package dev.hadron.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * In which order services and supervisors start. A service that depends on one of another branch of the tree starts after that
 * whole branch, so what counts are the branches below the supervisor that both have.
 */
final class ServiceOrder {

    private final List<String> mistakes;
    private final List<ServiceNode> roots = new ArrayList<>();

    /** @param all whose parents, children and needs are known, by id; the order of what does not matter otherwise */
    ServiceOrder(Collection<ServiceNode> all, List<String> mistakes) {
        this.mistakes = mistakes;
        if (hasCycle(all, node -> node.children, "children",
                "supervisors cannot supervise each other: ", Section.SUPERVISOR)
                || hasCycle(all, ServiceNode::before, "depends-on", "services cannot depend on each other: ",
                        Section.SERVICE)) {
            return;
        }
        for (ServiceNode node : all) {
            node.needs.forEach(needed -> lift(node, needed));
        }
        List<ServiceNode> below = all.stream().filter(node -> node.parent == null).toList();
        for (ServiceNode node : below) {
            place(node, below, new ArrayList<>());
        }
    }

    /** Those below the root, in the order of their start; whole where there is no mistake. */
    List<ServiceNode> roots() {
        return roots;
    }

    /** Makes of a dependency one between the branches that the two are on. */
    private void lift(ServiceNode node, ServiceNode needed) {
        List<ServiceNode> one = node.path();
        List<ServiceNode> other = needed.path();
        int level = 0;
        while (one.get(level) == other.get(level)) {
            level++;
        }
        ServiceNode branch = one.get(level);
        ServiceNode first = other.get(level);
        if (!branch.after.contains(first.id)) {
            branch.after.add(first.id);
        }
        ServiceNode parent = branch.parent;
        if (parent != null && parent.children.indexOf(first) > parent.children.indexOf(branch)) {
            mistakes.add(parent.key("children") + ": '" + first.id + "' has to stand before '" + branch.id + "', for "
                    + node.id + " depends on " + needed.id);
        }
    }

    /** Puts a branch below the root behind those that it comes after. */
    private void place(ServiceNode node, List<ServiceNode> below, List<ServiceNode> chain) {
        if (roots.contains(node)) {
            return;
        }
        if (chain.contains(node)) {
            List<ServiceNode> cycle = chain.subList(chain.indexOf(node), chain.size());
            mistakes.add(cycle.get(0).key("children") + ": the branches of supervisors cannot depend on each other: "
                    + chain(cycle));
            return;
        }
        chain.add(node);
        below.stream().filter(other -> node.after.contains(other.id)).forEach(other -> place(other, below, chain));
        chain.remove(node);
        if (!roots.contains(node)) {
            roots.add(node);
        }
    }

    // Cycles.

    private boolean hasCycle(Collection<ServiceNode> all, Function<ServiceNode, List<ServiceNode>> next, String key,
            String text, Section of) {
        Set<ServiceNode> done = new LinkedHashSet<>();
        Set<Set<String>> told = new LinkedHashSet<>();
        for (ServiceNode node : all) {
            List<ServiceNode> cycle = cycle(node, next, new ArrayList<>(), done);
            if (cycle != null && told.add(cycle.stream().map(each -> each.id).collect(Collectors.toCollection(TreeSet::new)))) {
                ServiceNode first = cycle.stream().filter(each -> each.section == of).findFirst().orElse(cycle.get(0));
                mistakes.add(first.key(key) + ": " + text + chain(cycle));
            }
        }
        return !told.isEmpty();
    }

    private static @Nullable List<ServiceNode> cycle(ServiceNode node, Function<ServiceNode, List<ServiceNode>> next,
            List<ServiceNode> chain, Set<ServiceNode> done) {
        if (chain.contains(node)) {
            return List.copyOf(chain.subList(chain.indexOf(node), chain.size()));
        }
        if (!done.contains(node)) {
            chain.add(node);
            for (ServiceNode other : next.apply(node)) {
                List<ServiceNode> cycle = cycle(other, next, chain, done);
                if (cycle != null) {
                    return cycle;
                }
            }
            chain.remove(node);
            done.add(node);
        }
        return null;
    }

    private static String chain(List<ServiceNode> cycle) {
        return cycle.stream().map(node -> node.id).collect(Collectors.joining(" -> ")) + " -> " + cycle.get(0).id;
    }
}
