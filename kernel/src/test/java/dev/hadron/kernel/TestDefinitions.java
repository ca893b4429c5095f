package dev.hadron.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.hadron.Behavior;
import dev.hadron.Self;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import dev.hadron.spi.Program;
import io.smallrye.mutiny.Uni;

/** Definitions that a test writes as lambdas. */
final class TestDefinitions implements DefinitionProvider {

    /** A start that may throw. */
    interface Start<T> {
        T with(Self self, Object[] arguments) throws Exception;
    }

    private final Map<String, Definition> byId = new ConcurrentHashMap<>();

    /** Defines a process of callbacks. */
    TestDefinitions behavior(String id, Start<Behavior> start) {
        byId.put(id, new Plain(id, BodyKind.BEHAVIOR, (self, arguments) -> new Body.Callbacks(start.with(self, arguments))));
        return this;
    }

    /** Defines a reactive process. */
    TestDefinitions uni(String id, Start<Uni<?>> start) {
        byId.put(id, new Plain(id, BodyKind.UNI, (self, arguments) -> new Body.Reactive(start.with(self, arguments))));
        return this;
    }

    /** Defines a program that is stepped. */
    TestDefinitions stepped(String id, Start<Program> start) {
        byId.put(id, new Plain(id, BodyKind.STEPPED, (self, arguments) -> new Body.Stepped(start.with(self, arguments))));
        return this;
    }

    /** Defines a process whose body may block; what it returns is its result. */
    TestDefinitions blocking(String id, Start<Object> start) {
        byId.put(id, new Plain(id, BodyKind.BLOCKING, (self, arguments) -> new Body.Result(start.with(self, arguments))));
        return this;
    }

    @Override
    public Definition find(String id) {
        return byId.get(id);
    }

    @Override
    public Collection<String> ids() {
        return byId.keySet();
    }

    private record Plain(String id, BodyKind kind, Start<Body> start) implements Definition {
        @Override
        public Body start(Self self, Object[] arguments) throws Exception {
            return start.with(self, arguments);
        }
    }
}
