package dev.hadron.kernel;

import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** Throws at what it is handed, as no subscriber may. */
final class ThrowingSubscriber implements UniSubscriber<Object> {

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // waits
    }

    @Override
    public void onItem(Object item) {
        throw new IllegalStateException("thrown");
    }

    @Override
    public void onFailure(Throwable failure) {
        // ignored
    }
}
