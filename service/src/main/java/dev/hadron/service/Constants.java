package dev.hadron.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** Constants as they are written in requests and answers: {@code BACKING_OFF} is {@code backing-off}. */
public final class Constants {

    private Constants() {
    }

    /** The word for a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant for a word; {@code INVALID} where it is none, with {@code expected} in front of those that there are. */
    public static <E extends Enum<E>> E read(Class<E> type, String text, String expected) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> of(constant).equals(text)).findFirst()
                .orElseThrow(() -> new ProcessException(ErrorKind.INVALID,
                        expected + " "
                                + Arrays.stream(type.getEnumConstants()).map(Constants::of).collect(Collectors.joining(", "))
                                + ", not '" + text + "'"));
    }
}
