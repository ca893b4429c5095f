package dev.hadron.runtime.config;

import java.time.Duration;

import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.HostPlacement;
import dev.hadron.kernel.OverflowPolicy;
import io.quarkus.runtime.configuration.MemorySize;

/**
 * Converts a key's text, and takes one that cannot be read for absent: the start does not fail here, at the first
 * mistake, but in {@link ConfigCheck}, which tells all of them.
 */
public abstract class LenientConverter<T> implements Converter<T> {

    private static final long serialVersionUID = 1L;

    private final transient Reading<T> reading;

    /** A converter of what a reading can read. */
    protected LenientConverter(Reading<T> reading) {
        this.reading = reading;
    }

    @Override
    public @Nullable T convert(String text) {
        try {
            return reading.read(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Numbers from 1. */
    public static final class OfCount extends LenientConverter<Integer> {
        public OfCount() {
            super(Reading.COUNT);
        }
    }

    /** Durations, zero included. */
    public static final class OfDuration extends LenientConverter<Duration> {
        public OfDuration() {
            super(Reading.DURATION);
        }
    }

    /** Durations of more than zero. */
    public static final class OfPositiveDuration extends LenientConverter<Duration> {
        public OfPositiveDuration() {
            super(Reading.POSITIVE_DURATION);
        }
    }

    /** Parts of a whole. */
    public static final class OfShare extends LenientConverter<Double> {
        public OfShare() {
            super(Reading.SHARE);
        }
    }

    /** {@code true} and {@code false}. */
    public static final class OfSwitch extends LenientConverter<Boolean> {
        public OfSwitch() {
            super(Reading.SWITCH);
        }
    }

    /** Placements of a host. */
    public static final class OfPlacement extends LenientConverter<HostPlacement> {
        public OfPlacement() {
            super(Reading.PLACEMENT);
        }
    }

    /** Sizes of memory. */
    public static final class OfMemory extends LenientConverter<MemorySize> {
        public OfMemory() {
            super(Reading.MEMORY);
        }
    }

    /** Overflow policies. */
    public static final class OfOverflow extends LenientConverter<OverflowPolicy> {
        public OfOverflow() {
            super(Reading.OVERFLOW);
        }
    }

    /** Numbers from 0. */
    public static final class OfIntensity extends LenientConverter<Integer> {
        public OfIntensity() {
            super(ServiceTexts.INTENSITY);
        }
    }

    /** How many times longer a delay gets. */
    public static final class OfFactor extends LenientConverter<Double> {
        public OfFactor() {
            super(ServiceTexts.FACTOR);
        }
    }

    /** How far a delay is spread. */
    public static final class OfJitter extends LenientConverter<Double> {
        public OfJitter() {
            super(ServiceTexts.JITTER);
        }
    }
}
