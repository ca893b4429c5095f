package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessEvent;

/**
 * A lifecycle event that waits for its reader. One that tells of a relation counts only as long as the relation stands: whoever
 * takes the relation back between the event's coming and its reading never sees it (R6.5).
 */
final class Event extends Node {

    final ProcessEvent event;
    final @Nullable Relation relation;

    Event(ProcessEvent event, @Nullable Relation relation) {
        this.event = event;
        this.relation = relation;
    }

    @Override
    void arrive() {
        throw new IllegalStateException("an event is made by the shard of the process that it is for");
    }
}
