package dev.hadron.runtime.definition;

import jakarta.enterprise.invoke.Invoker;

import org.jspecify.annotations.Nullable;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.Self;
import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.Parameters;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.smallrye.mutiny.Uni;

/** A definition that is a method of a bean. The bean is made when the first process of the definition starts. */
final class MethodDefinition implements Definition {

    private final DefinitionMethod method;
    private final Invoker<Object, Object> invoker;
    private final Parameters parameters;
    private volatile @Nullable Object bean;

    MethodDefinition(DefinitionMethod method, ArgumentConverter converter) {
        this.method = method;
        this.invoker = method.invoker().getValue();
        this.parameters = Parameters.of(method.id(), method.types(), converter);
    }

    @Override
    public String id() {
        return method.id();
    }

    @Override
    public BodyKind kind() {
        return method.kind();
    }

    @Override
    public Body start(Self self, @Nullable Object[] arguments) throws Exception {
        @Nullable
        Object[] converted = parameters.convert(arguments);
        @Nullable
        Object[] all = new Object[converted.length + 1];
        all[0] = self;
        System.arraycopy(converted, 0, all, 1, converted.length);
        return body(invoker.invoke(bean(), all));
    }

    private Body body(@Nullable Object result) {
        if (kind() == BodyKind.BLOCKING) {
            return new Body.Result(result);
        }
        if (result instanceof Behavior behavior && kind() == BodyKind.BEHAVIOR) {
            return new Body.Callbacks(behavior);
        }
        if (result instanceof Uni<?> uni && kind() == BodyKind.UNI) {
            return new Body.Reactive(uni);
        }
        throw new ProcessException(ErrorKind.INTERNAL, "the definition " + id() + " has returned null");
    }

    private Object bean() {
        Object known = bean;
        if (known == null) {
            ArcContainer container = Arc.container();
            known = container.instance(container.bean(method.bean())).get();
            bean = known;
        }
        return known;
    }
}
