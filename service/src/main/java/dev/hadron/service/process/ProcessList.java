package dev.hadron.service.process;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.ProcessPage;
import dev.hadron.kernel.ProcessSummary;

/**
 * One page of the list of processes, by serial, or the first by another order.
 *
 * @param total how many processes the whole list has
 * @param next what to give as {@code after} for the next page, null where this is the last
 */
public record ProcessList(List<ProcessItem> items, long total, @Nullable Long next) {

    /** The first of so many. */
    static ProcessList of(List<ProcessSummary> first, long total) {
        return new ProcessList(first.stream().map(ProcessItem::of).toList(), total, null);
    }

    static ProcessList of(ProcessPage page) {
        return new ProcessList(page.items().stream().map(ProcessItem::of).toList(), page.total(),
                page.next() == ProcessPage.NO_MORE ? null : page.next());
    }
}
