package dev.hadron.runtime.config;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;

/**
 * Reads services and supervisors, and finds what is missing, leads nowhere or goes round in circles. It passes over values that
 * cannot be read, for {@link ConfigCheck} tells those.
 */
final class ServiceReader {

    private static final String DEFINITION = "definition";

    private final Declared declared;
    private final KnownDefinitions definitions;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, ServiceNode> nodes = new TreeMap<>();
    private final ServiceOrder order;

    ServiceReader(Declared declared, KnownDefinitions definitions) {
        this.declared = declared;
        this.definitions = definitions;
        declared.names(Section.SERVICE).forEach(id -> nodes.put(id, new ServiceNode(Section.SERVICE, id)));
        for (String id : declared.names(Section.SUPERVISOR)) {
            if (nodes.putIfAbsent(id, new ServiceNode(Section.SUPERVISOR, id)) != null) {
                mistakes.add(Section.SUPERVISOR.name(id, "children") + ": there is a service of this id; give it another one");
            }
        }
        checkNames();
        nodes.values().forEach(this::check);
        nodes.values().forEach(this::connect);
        this.order = new ServiceOrder(nodes.values(), mistakes);
    }

    List<String> mistakes() {
        return mistakes;
    }

    // Checks.

    private void check(ServiceNode node) {
        String host = required(node, "host");
        if (host != null && !declared.names(Section.HOST).contains(host)) {
            mistakes.add(node.key("host") + "=" + host + ": there is no host '" + host + "'"
                    + suggestion(host, declared.names(Section.HOST), "hosts"));
        }
        if (backoffMistake(node)) {
            mistakes.add(node.key("max-delay") + ": must be at least the initial delay");
        }
        String definition = node.section == Section.SERVICE ? required(node, DEFINITION) : null;
        if (definition != null && SecurityReader.readable(ServiceTexts.DEFINITION, definition) != null) {
            checkDefinition(node, definition.trim());
        }
    }

    private void checkDefinition(ServiceNode node, String definition) {
        if (!definitions.contains(definition)) {
            mistakes.add(node.key(DEFINITION) + "=" + definition + ": there is no definition '" + definition + "'"
                    + suggestion(definition, definitions.ids(), "definitions"));
            return;
        }
        try {
            arguments(node, definition);
        } catch (IllegalArgumentException e) {
            String given = value(node, "args");
            mistakes.add(node.key("args") + (given == null ? "" : "=" + given) + ": " + e.getMessage());
        }
    }

    private boolean backoffMistake(ServiceNode node) {
        return duration(node, "max-delay", Backoff.DEFAULT.maxDelay())
                .compareTo(duration(node, "initial-delay", Backoff.DEFAULT.initialDelay())) < 0;
    }

    private void checkNames() {
        Map<String, ServiceNode> taken = new HashMap<>();
        for (ServiceNode node : nodes.values()) {
            String name = value(node, "name");
            ServiceNode other = name == null ? null : taken.putIfAbsent(name.trim(), node);
            if (other != null) {
                mistakes.add(node.key("name") + "=" + name + ": is the name of " + other.id + " already");
            }
        }
    }

    private @Nullable String required(ServiceNode node, String key) {
        String value = value(node, key);
        if (value == null) {
            mistakes.add(node.key(key) + ": is missing; name the " + key + " that the " + node.section.word + " runs"
                    + (key.equals("host") ? " on" : ""));
        }
        return value == null ? null : value.trim();
    }

    // Who belongs to whom.

    private void connect(ServiceNode node) {
        if (node.section == Section.SERVICE) {
            node.needs.addAll(named(node, "depends-on"));
            return;
        }
        for (ServiceNode child : named(node, "children")) {
            if (child.parent != null) {
                mistakes.add(node.key("children") + "=" + value(node, "children") + ": '" + child.id
                        + "' is a child of " + child.parent.id + " already");
            } else {
                child.parent = node;
                node.children.add(child);
            }
        }
    }

    private List<ServiceNode> named(ServiceNode node, String key) {
        List<String> names = read(node, key, Reading.LIST, List.of());
        for (String name : names) {
            if (!nodes.containsKey(name)) {
                mistakes.add(node.key(key) + "=" + value(node, key) + ": there is no service or supervisor '" + name + "'"
                        + suggestion(name, nodes.keySet(), "services and supervisors"));
            }
        }
        return names.stream().map(nodes::get).filter(Objects::nonNull).toList();
    }

    private static String suggestion(String name, Collection<String> all, String what) {
        String nearest = Nearest.name(name, all);
        if (nearest != null) {
            return "; did you mean " + nearest + "?";
        }
        return all.isEmpty() ? "; there are none" : "; the " + what + " are " + new TreeSet<>(all);
    }

    // What the supervisors are given.

    /** The services; whole where there is no mistake. */
    ServiceTree tree() {
        List<ServiceNode> roots = order.roots();
        if (roots.isEmpty()) {
            return new ServiceTree(null, "", List.of());
        }
        Supervisor root = Supervisor.of(ServiceTree.ROOT).withIntensity(RestartIntensity.UNLIMITED)
                .withChildren(roots.stream().map(this::child).toList());
        List<ServiceTree.Service> services = new ArrayList<>();
        roots.forEach(node -> collect(node, List.of(ServiceTree.ROOT), services));
        return new ServiceTree(root, root.children().get(0).host(), services);
    }

    private void collect(ServiceNode node, List<String> supervisors, List<ServiceTree.Service> services) {
        if (node.section == Section.SUPERVISOR) {
            List<String> more = new ArrayList<>(supervisors);
            more.add(0, node.id);
            node.children.forEach(child -> collect(child, more, services));
        } else {
            ChildSpec spec = child(node);
            services.add(new ServiceTree.Service(node.id, spec.definition(), spec.host(), spec.restart(), supervisors,
                    read(node, "required", Reading.SWITCH, false)));
        }
    }

    private ChildSpec child(ServiceNode node) {
        String host = read(node, "host", ServiceTexts.HOST, "");
        ChildSpec spec = node.section == Section.SUPERVISOR ? ChildSpec.of(supervisor(node), host) : service(node, host);
        return new ChildSpec(spec.id(), spec.definition(), spec.host(), spec.arguments(), value(node, "name"),
                spec.restart(), backoff(node), spec.stopTimeout(), new LinkedHashSet<>(node.after));
    }

    private ChildSpec service(ServiceNode node, String host) {
        String definition = read(node, DEFINITION, ServiceTexts.DEFINITION, "");
        return ChildSpec.of(node.id, definition, host, arguments(node, definition).toArray())
                .withRestart(read(node, "restart", ServiceTexts.RESTART, Restart.TRANSIENT))
                .withStopTimeout(duration(node, "stop-timeout", ChildSpec.DEFAULT_STOP_TIMEOUT));
    }

    private Supervisor supervisor(ServiceNode node) {
        RestartIntensity usual = RestartIntensity.DEFAULT;
        return Supervisor.of(node.id)
                .withStrategy(read(node, "strategy", ServiceTexts.STRATEGY, RestartStrategy.ONE_FOR_ONE))
                .withIntensity(RestartIntensity.of(read(node, "intensity", ServiceTexts.INTENSITY, usual.restarts()),
                        duration(node, "period", usual.period())))
                .withChildren(node.children.stream().map(this::child).toList());
    }

    private Backoff backoff(ServiceNode node) {
        Backoff usual = Backoff.DEFAULT;
        return new Backoff(duration(node, "initial-delay", usual.initialDelay()),
                duration(node, "max-delay", usual.maxDelay()),
                read(node, "backoff-factor", ServiceTexts.FACTOR, usual.factor()),
                read(node, "jitter", ServiceTexts.JITTER, usual.jitter()));
    }

    private List<Object> arguments(ServiceNode node, String definition) {
        List<String> texts = read(node, "args", ServiceTexts.ARGUMENTS, List.of());
        List<Type> types = definitions.parameters(definition);
        return types == null ? List.copyOf(texts) : TextArguments.of(definition, types, texts);
    }

    // Values.

    private @Nullable String value(ServiceNode node, String key) {
        return declared.value(node.section, node.id, key);
    }

    private <T> T read(ServiceNode node, String key, Reading<T> reading, T otherwise) {
        String value = value(node, key);
        T read = value == null ? null : SecurityReader.readable(reading, value);
        return read == null ? otherwise : read;
    }

    private Duration duration(ServiceNode node, String key, Duration otherwise) {
        return read(node, key, Reading.DURATION, otherwise);
    }
}
