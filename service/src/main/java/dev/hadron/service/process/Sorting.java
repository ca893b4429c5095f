package dev.hadron.service.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.kernel.ProcessOrder;

/** By what the first processes are asked for. */
final class Sorting {

    private Sorting() {
    }

    /** Reads the query parameters; {@code INVALID} where the order is none, or a page behind the first is asked for. */
    static ProcessOrder of(String sort, @Nullable String after) {
        if (after != null) {
            throw new ProcessException(ErrorKind.INVALID,
                    "'sort' gives the first processes only, so there is no page 'after' them; take a larger 'limit'");
        }
        for (ProcessOrder order : ProcessOrder.values()) {
            if (name(order).equals(sort)) {
                return order;
            }
        }
        throw new ProcessException(ErrorKind.INVALID, "'sort' is one of "
                + Arrays.stream(ProcessOrder.values()).map(Sorting::name).collect(Collectors.joining(", ")) + ", not '" + sort
                + "'");
    }

    private static String name(ProcessOrder order) {
        return order.name().toLowerCase(Locale.ROOT);
    }
}
