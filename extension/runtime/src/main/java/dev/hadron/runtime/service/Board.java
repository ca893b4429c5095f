package dev.hadron.runtime.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.supervisor.ChildInfo;

/** What supervisors have last told of their children, by supervisor and child. Written by their event loops, read anywhere. */
final class Board {

    private final Map<Place, Entry> entries = new ConcurrentHashMap<>();

    private record Place(String supervisor, String child) {
    }

    /**
     * What is known of a child.
     *
     * @param supervisor the process that has told
     * @param restarts those that earlier supervisors have counted too
     */
    record Entry(Pid supervisor, ChildInfo child, long restarts) {

        Entry next(Pid by, ChildInfo news) {
            long before = by.equals(supervisor) ? child.restarts() : 0;
            return new Entry(by, news, restarts + news.restarts() - before);
        }
    }

    void changed(Pid supervisor, String supervisorId, ChildInfo child) {
        entries.compute(new Place(supervisorId, child.id()), (place, before) -> before == null
                ? new Entry(supervisor, child, child.restarts())
                : before.next(supervisor, child));
    }

    void removed(String supervisorId, String child) {
        entries.remove(new Place(supervisorId, child));
    }

    @Nullable
    Entry find(String supervisorId, String child) {
        return entries.get(new Place(supervisorId, child));
    }
}
