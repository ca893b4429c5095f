package dev.hadron.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.SecurityOptions;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Actor;
import dev.hadron.security.Condition;
import dev.hadron.security.Policy;
import dev.hadron.security.Policy.Effect;
import dev.hadron.security.Scope;

/**
 * Reads policies, scopes, roles and identities, and finds what is missing or leads nowhere. It passes over values that
 * cannot be read, for {@link ConfigCheck} tells those.
 */
final class SecurityReader {

    private final Declared declared;
    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Policy> policies = new TreeMap<>();
    private final Map<String, Scope> scopes = new TreeMap<>();
    private final Security security;

    SecurityReader(Declared declared) {
        this.declared = declared;
        declared.names(Section.POLICY).forEach(this::readPolicy);
        for (String name : declared.names(Section.SCOPE)) {
            List<Policy> of = named(Section.SCOPE.name(name, "policies"), declared.value(Section.SCOPE, name, "policies"),
                    Section.POLICY, policies);
            scopes.put(name, new Scope(of));
        }
        Map<String, List<Policy>> roles = new HashMap<>();
        for (String role : declared.names(Section.ROLE)) {
            List<Scope> of = named(Section.ROLE.name(role, "scopes"), declared.value(Section.ROLE, role, "scopes"),
                    Section.SCOPE, scopes);
            roles.put(role, of.stream().flatMap(scope -> scope.policies().stream()).distinct().toList());
        }
        Map<String, Identity> hosts = new HashMap<>();
        for (String host : declared.names(Section.HOST)) {
            identity(declared.value(Section.HOST, host, "actor"), Section.HOST.name(host, "scope"),
                    declared.value(Section.HOST, host, "scope")).ifPresent(identity -> hosts.put(host, identity));
        }
        Identity outside = identity(declared.value(KnownKeys.PREFIX + "outside.actor"), KnownKeys.PREFIX + "outside.scope",
                declared.value(KnownKeys.PREFIX + "outside.scope")).orElse(null);
        boolean enforced = !declared.names(Section.POLICY).isEmpty();
        this.security = new Security(new SecurityOptions(enforced, outside, hosts), policies, roles);
    }

    List<String> mistakes() {
        return mistakes;
    }

    /** What is configured; whole where there is no mistake. */
    Security security() {
        return security;
    }

    private void readPolicy(String name) {
        Effect effect = required(name, "effect", SecurityTexts.EFFECT, "say allow or deny");
        List<String> actions = required(name, "actions", SecurityTexts.ACTIONS, "* stands for all");
        List<String> resources = required(name, "resources", Reading.LIST, "* stands for all");
        List<Condition> conditions = new ArrayList<>();
        declared.conditions(name).forEach(index -> {
            ConditionReader reader = new ConditionReader(declared, name, index, mistakes);
            reader.read().ifPresent(conditions::add);
        });
        // One that cannot be read stays defined, so that those who name it are not told that it is not.
        policies.put(name,
                effect == null || actions == null || resources == null ? Policy.deny(name, List.of("*"), List.of("*"))
                        : new Policy(name, effect, actions, resources, conditions));
    }

    private <T> @Nullable T required(String policy, String key, Reading<T> reading, String mending) {
        String value = declared.value(Section.POLICY, policy, key);
        if (value == null) {
            mistakes.add(Section.POLICY.name(policy, key) + ": is missing; " + mending);
            return null;
        }
        return readable(reading, value);
    }

    static <T> @Nullable T readable(Reading<T> reading, String value) {
        try {
            return reading.read(value);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** In whose name; empty where neither the actor nor the scope is given. */
    private Optional<Identity> identity(@Nullable String actor, String scopeKey, @Nullable String scopeName) {
        if (actor == null && scopeName == null) {
            return Optional.empty();
        }
        List<Scope> of = named(scopeKey, scopeName, Section.SCOPE, scopes);
        return Optional.of(new Identity(actor == null ? null : Actor.of(actor.trim()), of.isEmpty() ? null : of.get(0)));
    }

    /** What a list of names leads to; each that leads nowhere is a mistake. */
    private <T> List<T> named(String key, @Nullable String value, Section section, Map<String, T> all) {
        List<String> names = value == null ? List.of() : readable(Reading.LIST, value);
        if (names == null) {
            return List.of();
        }
        for (String name : names) {
            if (!all.containsKey(name)) {
                mistakes.add(key + "=" + value + ": there is no " + section.word + " '" + name + "'"
                        + suggestion(name, section, all.keySet()));
            }
        }
        return names.stream().map(all::get).filter(Objects::nonNull).toList();
    }

    private static String suggestion(String name, Section section, Collection<String> all) {
        String nearest = Nearest.name(name, all);
        if (nearest != null) {
            return "; did you mean " + nearest + "?";
        }
        return all.isEmpty() ? "; declare it with " + section.line(name, section.keys.keySet().iterator().next())
                : "; the " + section.words + " are " + all;
    }
}
