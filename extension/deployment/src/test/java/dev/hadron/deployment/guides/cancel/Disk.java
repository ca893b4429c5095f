package dev.hadron.deployment.guides.cancel;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** What the sessions of the guide write to, and what a test sees of it. */
@Singleton
class Disk {

    final CountDownLatch writing = new CountDownLatch(1);
    final CountDownLatch deleted = new CountDownLatch(1);
    final CountDownLatch waiting = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    volatile List<Object> saved = List.of();

    void save(List<Object> all) {
        saved = List.copyOf(all);
    }

    void write() throws InterruptedException {
        writing.countDown();
        new CountDownLatch(1).await();
    }

    void delete() {
        deleted.countDown();
    }

    void waitForRelease() throws InterruptedException {
        waiting.countDown();
        release.await(10, TimeUnit.SECONDS);
        released.countDown();
    }
}
