package dev.hadron.kernel;

/** How a spawner is bound to what it spawns, from before its first step on (R3.2). */
enum Bond {

    NONE(false, false),
    MONITOR(true, false),
    LINK(false, true),
    LINK_AND_MONITOR(true, true);

    final boolean monitor;
    final boolean link;

    Bond(boolean monitor, boolean link) {
        this.monitor = monitor;
        this.link = link;
    }
}
