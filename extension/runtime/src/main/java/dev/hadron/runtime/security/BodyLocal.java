package dev.hadron.runtime.security;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Notes on the Vert.x context that a process's body has for itself whose it is, for code that was not handed the
 * {@code Self}.
 */
public final class BodyLocal {

    private static final String KEY = BodyLocal.class.getName();

    private BodyLocal() {
    }

    /** Notes that the current context belongs to this process's body. */
    public static void set(Self self) {
        Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, self);
        }
    }

    /** The process whose body the current context belongs to; null where it belongs to none. */
    static @Nullable Self get() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context.getLocal(KEY) : null;
    }
}
