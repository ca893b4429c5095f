package dev.hadron.testkit;

import java.time.Duration;
import java.util.Map;

import dev.hadron.Channel;
import dev.hadron.Pid;
import dev.hadron.ProcessOptions;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.Spawner;

/** One call of a sequence, made on the kernel; answers what it answered. */
record Calls(World world, Processes processes, Self self, int actor, Step.Call call) {

    String run() {
        Step.Target target = call.target();
        if (target != null && (target.by() == Step.By.PID || target.by() == Step.By.TEXT) && world.pid(target.id()) == null) {
            return "skipped";
        }
        return switch (call.op()) {
            case SPAWN, SPAWN_MONITORED, SPAWN_LINKED, SPAWN_LINKED_MONITORED -> world.spawned(call.id(), spawn());
            case BUILD -> world.spawned(call.id(), build());
            case EXEC -> {
                world.executed(actor, call.id(), processes.exec(call.text(), call.host(), call.id()));
                yield "ok";
            }
            case SEND -> send(call.amount());
            case SEND_TWO -> {
                send(1);
                yield send(2);
            }
            case TRAP -> {
                self.options(new ProcessOptions(call.amount() == 1));
                yield "ok";
            }
            case MONITOR, UNMONITOR, LINK, UNLINK, TERMINATE, CANCEL -> relate();
            case REGISTER -> register();
            case UNREGISTER -> String.valueOf(processes.unregister(call.text()));
            case LOOKUP -> world.seen.name(processes.lookup(call.text()));
            case TIMER -> {
                self.sendAfter(Duration.ofMillis(call.amount()).plusNanos(1000L * call.id()), call.text(), payload(1));
                yield "ok";
            }
            case LATE -> late();
            case RECEIVE, EVENT, LISTEN, LISTEN_MESSAGES, UNLISTEN -> read();
        };
    }

    private Pid spawn() {
        return switch (call.op()) {
            case SPAWN -> processes.spawn(call.text(), call.host(), call.id());
            case SPAWN_MONITORED -> self.spawnMonitored(call.text(), call.host(), call.id());
            case SPAWN_LINKED -> self.spawnLinked(call.text(), call.host(), call.id());
            default -> self.spawnLinkedMonitored(call.text(), call.host(), call.id());
        };
    }

    private Pid build() {
        Spawner builder = processes.withContext(Map.of());
        if (call.target() != null) {
            builder = builder.withName(call.target().name());
        }
        for (int i = 0; i < call.amount() / 4; i++) {
            builder = builder.withMessage("a", "m" + call.id() + "." + i);
        }
        return switch (self == null ? 0 : call.amount() % 4) {
            case 0 -> builder.spawn(call.text(), call.host(), call.id());
            case 1 -> builder.spawnMonitored(call.text(), call.host(), call.id());
            case 2 -> builder.spawnLinked(call.text(), call.host(), call.id());
            default -> builder.spawnLinkedMonitored(call.text(), call.host(), call.id());
        };
    }

    /** The PID, or the text that a destination is given by. */
    private Object destination() {
        Pid pid = world.pid(call.target().id());
        return switch (call.target().by()) {
            case PID -> pid;
            case TEXT -> pid.toString();
            case NAME, MALFORMED -> call.target().name();
        };
    }

    private Object[] payload(int values) {
        String text = "m" + call.id();
        return values == 0 ? new Object[0] : values == 1 ? new Object[] { text } : new Object[] { text, 2 };
    }

    private String send(int values) {
        if (destination() instanceof Pid pid) {
            processes.send(pid, call.text(), payload(values));
        } else {
            processes.send((String) destination(), call.text(), payload(values));
        }
        return "ok";
    }

    private String relate() {
        Object to = destination();
        boolean isPid = to instanceof Pid;
        Pid pid = isPid ? (Pid) to : null;
        String text = isPid ? null : (String) to;
        switch (call.op()) {
            case MONITOR -> either(isPid, () -> self.monitor(pid), () -> self.monitor(text));
            case UNMONITOR -> either(isPid, () -> self.unmonitor(pid), () -> self.unmonitor(text));
            case LINK -> either(isPid, () -> self.link(pid), () -> self.link(text));
            case UNLINK -> either(isPid, () -> self.unlink(pid), () -> self.unlink(text));
            case TERMINATE -> either(isPid, () -> processes.terminate(pid), () -> processes.terminate(text));
            default -> {
                Duration deadline = Duration.ofMillis(call.amount() - 1L);
                if (call.amount() == Model.NO_DEADLINE) {
                    either(isPid, () -> processes.cancel(pid), () -> processes.cancel(text));
                } else {
                    either(isPid, () -> processes.cancel(pid, deadline), () -> processes.cancel(text, deadline));
                }
            }
        }
        return "ok";
    }

    private static void either(boolean first, Runnable one, Runnable other) {
        (first ? one : other).run();
    }

    private String register() {
        if (call.target() == null) {
            self.register(call.text());
        } else {
            processes.register(call.text(), world.pid(call.target().id()));
        }
        return "ok";
    }

    private String late() {
        Self late = world.self(call.target().id());
        if (late == null || !world.ends.containsKey(call.target().id())) {
            return "skipped";
        }
        late.send(late.pid(), "late");
        return "sent";
    }

    private String read() {
        Map<String, Channel<?>> listeners = world.listeners(actor);
        switch (call.op()) {
            case RECEIVE -> {
                Channel<?> channel = call.text() == null ? self.inbox() : listeners.get(call.text());
                if (channel == null) {
                    return "skipped";
                }
                world.receive(actor, call.text() == null ? "inbox" : call.text(), channel.receive());
            }
            case EVENT -> world.receive(actor, "events", self.events().receive());
            case LISTEN -> listeners.put(call.text(), self.listen(call.text()));
            case LISTEN_MESSAGES -> listeners.put(call.text(), self.listenMessages(call.text()));
            default -> {
                if (!listeners.containsKey(call.text())) {
                    return "skipped";
                }
                self.unlisten(listeners.get(call.text()));
            }
        }
        return "ok";
    }
}
