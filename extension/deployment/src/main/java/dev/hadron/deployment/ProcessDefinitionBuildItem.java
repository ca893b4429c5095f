package dev.hadron.deployment;

import java.util.List;

import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

import dev.hadron.spi.BodyKind;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.builder.item.MultiBuildItem;

/** A {@code @ProcessDefinition} method without a mistake, and what calls it. */
public final class ProcessDefinitionBuildItem extends MultiBuildItem {

    private final String id;
    private final BodyKind kind;
    private final BeanInfo bean;
    private final MethodInfo method;
    private final InvokerInfo invoker;

    ProcessDefinitionBuildItem(String id, BodyKind kind, BeanInfo bean, MethodInfo method, InvokerInfo invoker) {
        this.id = id;
        this.kind = kind;
        this.bean = bean;
        this.method = method;
        this.invoker = invoker;
    }

    /** The definition's id, unique in the application. */
    public String id() {
        return id;
    }

    /** How its processes run. */
    public BodyKind kind() {
        return kind;
    }

    /** The bean that the method belongs to. */
    public BeanInfo bean() {
        return bean;
    }

    /** The method. */
    public MethodInfo method() {
        return method;
    }

    /** The method as people name it. */
    public String place() {
        return method.declaringClass().name() + "." + method.name();
    }

    /** Calls the method of a given bean instance. */
    public InvokerInfo invoker() {
        return invoker;
    }

    /** The types of the parameters after the {@code Self}. */
    public List<Type> argumentTypes() {
        return method.parameterTypes().subList(1, method.parametersCount());
    }
}
