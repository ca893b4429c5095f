package dev.hadron.runtime.config;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import dev.hadron.spi.DefinitionProvider;

/**
 * The definitions that a service may run.
 *
 * @param methods the types of the parameters of those that are methods, by id
 * @param others where all others come from; what their parameters are is not known
 */
public record KnownDefinitions(Map<String, List<Type>> methods, List<DefinitionProvider> others) {

    boolean contains(String id) {
        return methods.containsKey(id) || others.stream().anyMatch(provider -> provider.find(id) != null);
    }

    /** The types of a definition's parameters, null where they are not known. */
    @Nullable
    List<Type> parameters(String id) {
        return methods.get(id);
    }

    Collection<String> ids() {
        TreeSet<String> all = new TreeSet<>(methods.keySet());
        others.forEach(provider -> all.addAll(provider.ids()));
        return all;
    }
}
