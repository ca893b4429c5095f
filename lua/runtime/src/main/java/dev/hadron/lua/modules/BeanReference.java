package dev.hadron.lua.modules;

import org.jspecify.annotations.Nullable;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;

/** A bean of the application, made when it is first called. Two loops that race make it once: the container sees to that. */
final class BeanReference {

    private final String identifier;
    private volatile @Nullable Object bean;

    BeanReference(String identifier) {
        this.identifier = identifier;
    }

    Object get() {
        Object known = bean;
        if (known == null) {
            ArcContainer container = Arc.container();
            known = container.instance(container.bean(identifier)).get();
            bean = known;
        }
        return known;
    }
}
