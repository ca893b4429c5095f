package dev.hadron.testkit;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** What came, as a failure says it. */
final class Printed {

    private Printed() {
    }

    static String named(Class<? extends ProcessEvent> type) {
        return type == ProcessEvent.class ? "an event"
                : type == ProcessEvent.Exit.class ? "an EXIT"
                        : type == ProcessEvent.LinkDown.class ? "a LINK_DOWN" : "a CANCEL";
    }

    /** One item on each line. */
    static String list(Collection<Object> items) {
        StringBuilder text = new StringBuilder(":");
        for (Object item : items) {
            text.append("\n  ").append(item instanceof Message message ? message(message) : event((ProcessEvent) item));
        }
        return text.append('\n').toString();
    }

    private static String message(Message message) {
        return "message '" + message.topic() + "' from " + from(message.from()) + ": " + message.payload();
    }

    private static String event(ProcessEvent event) {
        if (event instanceof ProcessEvent.Cancel cancel) {
            return "CANCEL from " + from(cancel.from())
                    + (cancel.deadline() == null ? ", no deadline" : ", by " + cancel.deadline());
        } else if (event instanceof ProcessEvent.Exit exit) {
            return "EXIT of " + exit.from() + ": " + result(exit.result());
        }
        return "LINK_DOWN of " + event.from() + ": " + result(((ProcessEvent.LinkDown) event).result());
    }

    private static String from(@Nullable Pid from) {
        return from == null ? "outside" : from.toString();
    }

    private static String result(ExitResult result) {
        if (result instanceof ExitResult.Failure failed) {
            ProcessException error = failed.error();
            return error.kind() + " " + error.message();
        }
        return "ended normally with " + ((ExitResult.Value) result).value();
    }
}
