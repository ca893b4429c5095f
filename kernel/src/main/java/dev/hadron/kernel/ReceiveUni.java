package dev.hadron.kernel;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** Waits at a channel each time that it is subscribed to. */
final class ReceiveUni<T> extends AbstractUni<T> {

    private final ProcessChannel<T> channel;

    ReceiveUni(ProcessChannel<T> channel) {
        this.channel = channel;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> subscriber) {
        Receive<T> receive = new Receive<>(channel, subscriber);
        subscriber.onSubscribe(receive);
        channel.await(receive);
    }

    /** Mutiny cancels a wait that times out, but not one that is interrupted: its item would go to nobody. */
    @Override
    public UniAwait<T> awaitUsing(Context context) {
        AtomicReference<@Nullable UniSubscription> waiting = new AtomicReference<>();
        Uni<T> noted = onSubscription().invoke(waiting::set);
        return new UniAwait<>(noted, context) {
            @Override
            public T atMost(@Nullable Duration longest) {
                try {
                    return super.atMost(longest);
                } finally {
                    UniSubscription mine = waiting.get();
                    if (mine != null) {
                        mine.cancel();
                    }
                }
            }
        };
    }
}
