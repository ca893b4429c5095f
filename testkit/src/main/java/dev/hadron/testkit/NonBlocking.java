package dev.hadron.testkit;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;

/** Definitions of somebody else's; those that may block are refused when they are asked for. */
record NonBlocking(DefinitionProvider provider) implements DefinitionProvider {

    @Override
    public @Nullable Definition find(String id) {
        Definition found = provider.find(id);
        if (found != null && found.kind() == BodyKind.BLOCKING) {
            throw new UnsupportedOperationException(id + " may block: it would run on a thread of its own, in an order that no "
                    + "seed decides. Put a process of callbacks in its place, by behavior(\"" + id + "\", ...) of the "
                    + "TestKernel's builder, and test its own method by calling it, or on a kernel with real loops");
        }
        return found;
    }

    @Override
    public Collection<String> ids() {
        return provider.ids();
    }
}
