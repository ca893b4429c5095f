package dev.hadron.kernel;

import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.kernel.Tracing.Call;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.operators.uni.UniOperatorProcessor;
import io.smallrye.mutiny.subscription.UniSubscriber;

/** A wait for a process, told of from its beginning to its end; who waits goes on in the trace in which it has begun to. */
final class TracedWait<T> extends AbstractUni<T> {

    private final Tracing tracing;
    private final Supplier<@Nullable Call> begin;
    private final Function<@Nullable Call, Uni<T>> wait;

    /**
     * @param begin begins a call, which may be null, each time that somebody begins to wait
     * @param wait what is waited for, for that call
     */
    TracedWait(Tracing tracing, Supplier<@Nullable Call> begin, Function<@Nullable Call, Uni<T>> wait) {
        this.tracing = tracing;
        this.begin = begin;
        this.wait = wait;
    }

    /** One that is not told of. */
    static <T> Uni<T> of(@Nullable Tracing tracing, Uni<T> wait) {
        return tracing == null ? wait : new TracedWait<>(tracing, () -> null, call -> wait);
    }

    @Override
    public void subscribe(UniSubscriber<? super T> subscriber) {
        Object trace = tracing.current();
        Call call = begin.get();
        AbstractUni.subscribe(wait.apply(call), new Waiting<T>(subscriber, tracing, trace, call));
    }

    private static final class Waiting<T> extends UniOperatorProcessor<T, T> {

        private final Tracing tracing;
        private final @Nullable Object trace;
        private final @Nullable Call call;

        Waiting(UniSubscriber<? super T> subscriber, Tracing tracing, @Nullable Object trace, @Nullable Call call) {
            super(subscriber);
            this.tracing = tracing;
            this.trace = trace;
            this.call = call;
        }

        @Override
        public void onItem(T item) {
            ended(null);
            try (Tracing.Scope scope = Traces.attach(tracing, trace)) {
                super.onItem(item);
            }
        }

        @Override
        public void onFailure(Throwable failure) {
            ended(failure);
            try (Tracing.Scope scope = Traces.attach(tracing, trace)) {
                super.onFailure(failure);
            }
        }

        @Override
        public void cancel() {
            super.cancel();
            if (call != null) {
                ended(new ProcessException(ErrorKind.CANCELED, "nobody waits any more"));
            }
        }

        private void ended(@Nullable Throwable error) {
            if (call != null) {
                call.ended(error);
            }
        }
    }
}
