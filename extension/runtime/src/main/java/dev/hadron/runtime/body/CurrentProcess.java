package dev.hadron.runtime.body;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;
import dev.hadron.kernel.Kernel;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Finds the process whose code is running, for code that was not handed the {@code Self}. A body that is more than callbacks
 * has a Vert.x context of its own, on which is noted whose it is; callbacks are known to the kernel.
 */
public final class CurrentProcess {

    private static final String KEY = CurrentProcess.class.getName();

    private final Kernel kernel;

    /** Finds processes of that kernel. */
    public CurrentProcess(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Notes that the current context belongs to this process's body. */
    public static void mark(Self self) {
        Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, self);
        }
    }

    /**
     * The process whose code is running on this thread, null where that is no process's. Any thread; code of a process that has
     * left the process's context, by a thread of its own making, is not known as such.
     */
    public @Nullable Self get() {
        Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            Self body = context.getLocal(KEY);
            if (body != null) {
                return body;
            }
        }
        return kernel.running();
    }
}
