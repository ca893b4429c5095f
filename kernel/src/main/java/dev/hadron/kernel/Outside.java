package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** The caller that is no process (R1.3). */
final class Outside implements Face {

    private final Kernel kernel;

    Outside(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Kernel kernel() {
        return kernel;
    }

    @Override
    public @Nullable Process caller() {
        return null;
    }

    @Override
    public void checkAlive() {
        // is no process
    }

    @Override
    public void checkHere() {
        // is no process
    }
}
