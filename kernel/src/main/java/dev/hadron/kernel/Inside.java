package dev.hadron.kernel;

/** A process that has no body yet, as its own code asks the kernel: its definition is being called. */
record Inside(Process caller) implements Face {

    @Override
    public Kernel kernel() {
        return caller.shard.kernel;
    }

    @Override
    public Guard guard() {
        return caller.heritage().guard();
    }

    @Override
    public Heritage heirs(Host host) {
        return caller.heirs();
    }

    @Override
    public void checkAlive() {
        if (caller.isSettled()) {
            throw SelfFace.ended();
        }
    }

    @Override
    public void checkHere() {
        checkAlive();
    }
}
