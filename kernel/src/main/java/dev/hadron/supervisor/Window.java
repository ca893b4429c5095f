package dev.hadron.supervisor;

import java.util.ArrayDeque;
import java.util.Deque;

/** The restarts of the last while. */
final class Window {

    private final RestartIntensity intensity;
    private final Deque<Long> restarts = new ArrayDeque<>();

    Window(RestartIntensity intensity) {
        this.intensity = intensity;
    }

    /** Takes one more; says whether it is endured. */
    boolean admits(long now) {
        if (intensity.isUnlimited()) {
            return true;
        }
        long period = intensity.period().toNanos();
        for (Long first = restarts.peekFirst(); first != null && now - first > period; first = restarts.peekFirst()) {
            restarts.removeFirst();
        }
        restarts.addLast(now);
        return restarts.size() <= intensity.restarts();
    }
}
