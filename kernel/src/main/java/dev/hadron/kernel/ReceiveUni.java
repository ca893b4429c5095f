package dev.hadron.kernel;

import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;

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
}
