package dev.hadron.testkit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;
import dev.hadron.SourceId;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;

/** Definitions that a test writes as lambdas. */
final class Definitions implements DefinitionProvider {

    private final Map<String, Definition> byId = new LinkedHashMap<>();

    void add(String id, BodyKind kind, Start<Body> start) {
        if (byId.putIfAbsent(SourceId.check("definition", id), new ByLambda(id, kind, start)) != null) {
            throw new IllegalArgumentException("definition " + id + " is defined twice");
        }
    }

    @Override
    public @Nullable Definition find(String id) {
        return byId.get(id);
    }

    @Override
    public Collection<String> ids() {
        return byId.keySet();
    }

    private record ByLambda(String id, BodyKind kind, Start<Body> start) implements Definition {
        @Override
        public Body start(Self self, @Nullable Object[] arguments) throws Exception {
            return start.start(self, arguments);
        }
    }
}
