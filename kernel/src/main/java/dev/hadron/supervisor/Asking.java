package dev.hadron.supervisor;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

/** Asks a supervisor by messages. */
record Asking(Processes processes, String supervisor, Duration timeout) implements SupervisorRef {

    @Override
    public SupervisorRef withTimeout(Duration timeout) {
        return new Asking(processes, supervisor, timeout);
    }

    @Override
    public Uni<ChildInfo> startChild(ChildSpec child) {
        return ask(Requests.START, child);
    }

    @Override
    public Uni<ChildInfo> startChild(String id) {
        return ask(Requests.START, id);
    }

    @Override
    public Uni<ChildInfo> restartChild(String id) {
        return ask(Requests.RESTART, id);
    }

    @Override
    public Uni<ChildInfo> stopChild(String id) {
        return ask(Requests.STOP, id);
    }

    @Override
    public Uni<Void> deleteChild(String id) {
        return ask(Requests.DELETE, id).replaceWithVoid();
    }

    @Override
    public Uni<List<ChildInfo>> children() {
        return ask(Requests.CHILDREN);
    }

    @Override
    public Uni<ChildCounts> countChildren() {
        return ask(Requests.COUNT);
    }

    private <T> Uni<T> ask(String topic, @Nullable Object... payload) {
        return processes.ask(supervisor, topic, timeout, payload).map(this::answer);
    }

    @SuppressWarnings("unchecked") // each topic has one type of answer
    private <T> T answer(@Nullable Object reply) {
        if (reply instanceof Reply.Refusal refusal) {
            throw refusal.error();
        }
        if (reply instanceof Reply.Answer answer) {
            return (T) answer.value();
        }
        throw new ProcessException(ErrorKind.INVALID, supervisor + " is no supervisor");
    }
}
