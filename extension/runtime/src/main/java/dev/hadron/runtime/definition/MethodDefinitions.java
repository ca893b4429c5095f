package dev.hadron.runtime.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;

/** All definitions that are methods of beans. */
public final class MethodDefinitions implements DefinitionProvider {

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /**
     * Makes the definitions.
     *
     * @param methods as the build has found them, with different ids
     * @param converter makes arguments of what spawners give, where the types differ
     */
    public MethodDefinitions(List<DefinitionMethod> methods, ArgumentConverter converter) {
        for (DefinitionMethod method : methods) {
            places.put(method.id(), method.place());
            definitions.put(method.id(), new MethodDefinition(method, converter));
        }
    }

    @Override
    public @Nullable Definition find(String id) {
        return definitions.get(id);
    }

    @Override
    public Collection<String> ids() {
        return definitions.keySet();
    }

    @Override
    public String origin(String id) {
        return places.getOrDefault(id, "");
    }
}
