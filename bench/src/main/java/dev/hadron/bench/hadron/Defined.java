package dev.hadron.bench.hadron;

import dev.hadron.Behavior;
import dev.hadron.Self;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import io.smallrye.mutiny.Uni;

/** A definition that is a method. */
record Defined(String id, BodyKind kind, Method<Body> method) implements Definition {

    /** A method that a process runs. */
    interface Method<T> {
        T call(Self self, Object[] arguments) throws Exception;
    }

    static Definition behavior(String id, Method<Behavior> method) {
        return new Defined(id, BodyKind.BEHAVIOR, (self, arguments) -> new Body.Callbacks(method.call(self, arguments)));
    }

    static Definition uni(String id, Method<Uni<?>> method) {
        return new Defined(id, BodyKind.UNI, (self, arguments) -> new Body.Reactive(method.call(self, arguments)));
    }

    static Definition blocking(String id, Method<Object> method) {
        return new Defined(id, BodyKind.BLOCKING, (self, arguments) -> new Body.Result(method.call(self, arguments)));
    }

    @Override
    public Body start(Self self, Object[] arguments) throws Exception {
        return method.call(self, arguments);
    }
}
