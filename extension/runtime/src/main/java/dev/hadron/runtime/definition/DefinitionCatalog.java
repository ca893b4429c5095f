package dev.hadron.runtime.definition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.hadron.spi.DefinitionProvider;

/**
 * All definitions of the application, whoever provides them. Injectable; any thread may call it.
 *
 * @param providers in the order in which they are asked: the first that has an id is the one that runs
 */
public record DefinitionCatalog(List<DefinitionProvider> providers) {

    /** The definitions as they are now, by their ids. */
    public List<DefinitionInfo> list() {
        Map<String, DefinitionInfo> all = new TreeMap<>();
        for (DefinitionProvider provider : providers) {
            for (String id : provider.ids()) {
                all.computeIfAbsent(id, first -> new DefinitionInfo(id, provider.origin(id), provider.version(id)));
            }
        }
        return List.copyOf(all.values());
    }
}
