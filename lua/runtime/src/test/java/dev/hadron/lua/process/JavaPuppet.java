package dev.hadron.lua.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.hadron.Behavior;
import dev.hadron.DurationText;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;

/** The Java twin of {@code peers/puppet.lua}: does what its boss says, and tells it of the events that it gets. */
final class JavaPuppet implements Behavior {

    private final Self self;
    private final Pid boss;

    JavaPuppet(Self self, String boss) {
        this.self = self;
        this.boss = Pid.parse(boss);
        self.send(this.boss, "ready", self.pid().toString());
    }

    @Override
    public void onMessage(Message message) {
        if (!message.topic().equals("do")) {
            Map<String, Object> got = new HashMap<>();
            got.put("topic", message.topic());
            got.put("from", message.from());
            got.put("payload", message.payload());
            self.send(boss, "got", got);
            return;
        }
        List<Object> call = new ArrayList<>((List<?>) message.payload());
        String name = (String) call.remove(0);
        if (name.equals("exec")) {
            self.exec(text(call, 0), text(call, 1), rest(call, 2)).subscribe().with(value -> did(value, null),
                    failure -> did(null, ProcessException.of(failure)));
            return;
        }
        try {
            Object value = call(name, call);
            if (value != this) {
                did(value, null);
            }
        } catch (ProcessException e) {
            did(null, e);
        }
    }

    private void did(Object value, ProcessException error) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("value", value);
        answer.put("error", error);
        self.send(boss, "did", answer);
    }

    private Object call(String name, List<Object> args) {
        switch (name) {
            case "id":
                return self.id();
            case "pid":
                return self.pid();
            case "spawn":
                return self.spawn(text(args, 0), text(args, 1), rest(args, 2));
            case "spawn_linked":
                return self.spawnLinked(text(args, 0), text(args, 1), rest(args, 2));
            case "send":
                self.send(text(args, 0), text(args, 1), rest(args, 2));
                return true;
            case "terminate":
                self.terminate(text(args, 0));
                return true;
            case "cancel":
                if (args.size() > 1) {
                    self.cancel(text(args, 0), DurationText.parse(text(args, 1)));
                } else {
                    self.cancel(text(args, 0));
                }
                return true;
            case "monitor":
                self.monitor(text(args, 0));
                return true;
            case "unmonitor":
                self.unmonitor(text(args, 0));
                return true;
            case "link":
                self.link(text(args, 0));
                return true;
            case "unlink":
                self.unlink(text(args, 0));
                return true;
            case "set_options":
                Map<String, Object> options = new HashMap<>();
                ((Map<?, ?>) args.get(0)).forEach((key, value) -> options.put((String) key, value));
                self.options(self.options().with(options));
                return true;
            case "registry.register":
                self.register(text(args, 0));
                return true;
            case "registry.lookup":
                return self.lookup(text(args, 0));
            case "upgrade":
                return self.upgrade(text(args, 0), rest(args, 1));
            case "return":
                if (args.size() > 1 && args.get(1) != null) {
                    throw new IllegalStateException("a Behavior ends with a value or an error, not with both");
                }
                self.end(args.isEmpty() ? null : args.get(0));
                return this;
            case "raise":
                self.fail(args.get(0) instanceof ProcessException error ? error
                        : new ProcessException(ErrorKind.INTERNAL, String.valueOf(args.get(0))));
                return this;
            default:
                throw new IllegalArgumentException(name);
        }
    }

    private static String text(List<Object> args, int index) {
        return (String) args.get(index);
    }

    private static Object[] rest(List<Object> args, int from) {
        return args.size() <= from ? new Object[0] : args.subList(from, args.size()).toArray();
    }

    @Override
    public void onEvent(Self me, ProcessEvent event) {
        Map<String, Object> told = new HashMap<>();
        told.put("of", self.pid());
        told.put("kind", event.kind());
        told.put("from", event.from());
        told.put("at", event.at().toEpochMilli() / 1e3);
        if (event instanceof ProcessEvent.Exit exit) {
            told.put("result", exit.result());
        } else if (event instanceof ProcessEvent.LinkDown down) {
            told.put("result", down.result());
        } else if (event instanceof ProcessEvent.Cancel cancel && cancel.deadline() != null) {
            told.put("deadline", cancel.deadline().toString());
        }
        self.send(boss, "event", told);
    }
}
