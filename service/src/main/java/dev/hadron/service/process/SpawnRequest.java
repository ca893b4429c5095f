package dev.hadron.service.process;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.Spawner;
import dev.hadron.service.Fields;

/**
 * What to start.
 *
 * @param definition the id of what it runs
 * @param host the id of where it runs
 * @param args reach the definition in order; none where absent
 * @param name a name to give to it before its first step
 * @param context values that it and its children read as their context
 * @param messages what is in its mailbox from the start, in order
 */
public record SpawnRequest(@Nullable String definition, @Nullable String host, @Nullable List<@Nullable Object> args,
        @Nullable String name, @Nullable Map<String, @Nullable Object> context, @Nullable List<FirstMessage> messages) {

    /** A message for the start; no payload where that is absent. */
    public record FirstMessage(@Nullable String topic, @Nullable Object payload) {

        private Spawner addTo(Spawner spawner, int position) {
            String given = Fields.required("messages[" + position + "].topic", topic);
            return payload == null ? spawner.withMessage(given) : spawner.withMessage(given, new Object[] { payload });
        }
    }

    Pid spawn(Processes processes) {
        String what = Fields.required("definition", definition);
        String where = Fields.required("host", host);
        if (name == null && context == null && messages == null) {
            return processes.spawn(what, where, Fields.arguments(args));
        }
        return spawner(processes).spawn(what, where, Fields.arguments(args));
    }

    private Spawner spawner(Processes processes) {
        Spawner spawner = processes.withContext(context == null ? Map.of() : context);
        if (name != null) {
            spawner = spawner.withName(name);
        }
        int position = 0;
        for (FirstMessage message : messages == null ? List.<FirstMessage> of() : messages) {
            spawner = Fields.required("messages[" + ++position + "]", message).addTo(spawner, position);
        }
        return spawner;
    }
}
