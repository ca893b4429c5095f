package dev.hadron.lua.deployment;

import java.util.List;

import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.InvokerInfo;
import io.quarkus.builder.item.MultiBuildItem;

/** A {@code @LuaModule} without a mistake, and what calls its methods. */
public final class ModuleBuildItem extends MultiBuildItem {

    private final String name;
    private final BeanInfo bean;
    private final List<Function> functions;

    /** A public method of it, and what calls it. */
    public record Function(MethodInfo method, InvokerInfo invoker) {
    }

    ModuleBuildItem(String name, BeanInfo bean, List<Function> functions) {
        this.name = name;
        this.bean = bean;
        this.functions = functions;
    }

    /** The name that scripts require, unique in the application. */
    public String name() {
        return name;
    }

    /** The bean. */
    public BeanInfo bean() {
        return bean;
    }

    /** Its functions, in the order of their names. */
    public List<Function> functions() {
        return functions;
    }
}
