package dev.hadron.service.process;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.ProcessPage;

/**
 * One page of the list of processes, by serial.
 *
 * @param total how many processes the whole list has
 * @param next what to give as {@code after} for the next page, null where this is the last
 */
public record ProcessList(List<ProcessItem> items, long total, @Nullable Long next) {

    static ProcessList of(ProcessPage page) {
        return new ProcessList(page.items().stream().map(ProcessItem::of).toList(), page.total(),
                page.next() == ProcessPage.NO_MORE ? null : page.next());
    }
}
