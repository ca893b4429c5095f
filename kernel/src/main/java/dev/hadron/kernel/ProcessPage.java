package dev.hadron.kernel;

import java.util.List;

/**
 * One page of the list of processes, by serial.
 *
 * @param total how many processes the whole list has
 * @param next what to give as {@code after} for the next page, or -1 where this is the last
 */
public record ProcessPage(List<ProcessSummary> items, long total, long next) {

    public static final long NO_MORE = -1;
}
