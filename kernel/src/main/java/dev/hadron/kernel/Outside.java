package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** The caller that is no process (R1.3). */
final class Outside extends Face {

    private final Kernel kernel;

    Outside(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    Kernel kernel() {
        return kernel;
    }

    @Override
    @Nullable
    Process caller() {
        return null;
    }

    @Override
    void checkAlive() {
        // is no process
    }

    @Override
    void checkHere() {
        // is no process
    }
}
