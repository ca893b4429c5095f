package dev.hadron.dev;

import java.util.Locale;

/** Constants as people read them. */
final class Texts {

    private Texts() {
    }

    /** A constant as configuration writes it: {@code drop-newest}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
