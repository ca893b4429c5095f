package dev.hadron.spi;

/**
 * A list or map that a language has made for a payload and that nobody changes any more: the kernel need not copy it (R2.4)
 * where all its parts are such, too.
 */
public sealed interface Values permits ValueList, ValueMap {

    /**
     * Whether nothing in it can be changed: its parts are immutable, and containers among them are {@code Values} of which that
     * is true, or byte arrays, of which whoever reads one gets a copy each time. Else the kernel copies it as it copies any
     * other container.
     */
    boolean immutable();

    /** About how many bytes it takes, with all that is in it, as whoever has made it says. */
    long bytes();
}
