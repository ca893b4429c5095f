package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.hadron.Pid;
import dev.hadron.ProcessException;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/**
 * Traces that are texts: kept by the body's Vert.x context where there is one, else by the thread. It tells of each spawn and
 * exec that begins in a trace.
 */
final class TestTracing implements Tracing {

    private final ThreadLocal<Object> ofThread = new ThreadLocal<>();

    /** What was told of: what it was, in which trace, of which process, and how it ended. */
    record Told(String what, Object in, Pid pid, String outcome) {
    }

    final Queue<Told> told = new ConcurrentLinkedQueue<>();

    private static ContextInternal body() {
        return Vertx.currentContext() instanceof ContextInternal here && here.isDuplicate() ? here : null;
    }

    /** The trace that code is in, "none" for none. */
    Object here() {
        Object trace = current();
        return trace == null ? "none" : trace;
    }

    @Override
    public Object current() {
        ContextInternal body = body();
        return body == null ? ofThread.get() : body.getLocal(this);
    }

    private void set(ContextInternal body, Object trace) {
        if (body == null) {
            ofThread.set(trace);
        } else if (trace == null) {
            body.removeLocal(this);
        } else {
            body.putLocal(this, trace);
        }
    }

    @Override
    public Scope attach(Object trace) {
        ContextInternal body = body();
        Object before = current();
        set(body, trace);
        return () -> set(body, before);
    }

    @Override
    public void enter(Object trace) {
        set(body(), trace);
    }

    /** Runs code in a trace. */
    void in(Object trace, Runnable code) {
        try (Scope scope = attach(trace)) {
            code.run();
        }
    }

    /** What the threads of a node's loops have been left with, which should be nothing. */
    List<Object> leftOn(TestNode node) {
        List<Object> left = new ArrayList<>();
        for (Shard shard : node.kernel.shards()) {
            Object[] found = new Object[1];
            shard.push(new Task(() -> found[0] = ofThread.get()));
            node.kernel.inspector().ping(shard.index).await().atMost(TestNode.LONG);
            if (found[0] != null) {
                left.add(found[0]);
            }
        }
        return left;
    }

    @Override
    public Call spawn(String definition, String host) {
        return begin("spawn " + definition + " " + host);
    }

    @Override
    public Call exec(String definition, String host) {
        return begin("exec " + definition + " " + host);
    }

    private Call begin(String what) {
        Object in = current();
        return in == null ? null : new Noted(what, in);
    }

    private final class Noted implements Call {

        private final AtomicBoolean over = new AtomicBoolean();
        private final String what;
        private final Object in;
        private volatile Pid pid;

        Noted(String what, Object in) {
            this.what = what;
            this.in = in;
        }

        @Override
        public Object context() {
            return in + " > " + what.substring(0, what.indexOf(' '));
        }

        @Override
        public void spawned(Pid child) {
            pid = child;
        }

        @Override
        public void ended(Throwable error) {
            if (over.compareAndSet(false, true)) {
                told.add(new Told(what, in, pid, error == null ? "ok" : ((ProcessException) error).kind().name()));
            }
        }
    }
}
