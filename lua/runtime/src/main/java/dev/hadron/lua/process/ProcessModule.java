package dev.hadron.lua.process;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.hadron.DurationText;
import dev.hadron.ProcessEvent;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.Values;
import dev.hadron.lua.channel.KernelChannel;
import dev.hadron.lua.syntax.Utf8;
import dev.hadron.lua.values.DurationValue;
import dev.hadron.lua.values.Incoming;

/** The global {@code process}: the contract's functions, constants and tables (R1 to R12). */
final class ProcessModule {

    private ProcessModule() {
    }

    /** The module. */
    static LuaTable table() {
        LuaTable process = LuaTable.shared();
        Api.add(process, "process.id", (self, call) -> call.returns(Utf8.bytes(self.self().id())));
        Api.add(process, "process.pid", (self, call) -> call.returns(self.destinations().text(self.self().pid())));
        Api.add(process, "process.send", ProcessModule::send);
        for (SpawnForm form : SpawnForm.values()) {
            Api.add(process, "process." + form.function, form::call);
        }
        Api.add(process, "process.with_context", BuilderValue::begin);
        Api.add(process, "process.terminate", (self, call) -> on(call, self.self()::terminate));
        Api.add(process, "process.cancel", ProcessModule::cancel);
        Api.add(process, "process.monitor", (self, call) -> on(call, self.self()::monitor));
        Api.add(process, "process.unmonitor", (self, call) -> on(call, self.self()::unmonitor));
        Api.add(process, "process.link", (self, call) -> on(call, self.self()::link));
        Api.add(process, "process.unlink", (self, call) -> on(call, self.self()::unlink));
        Api.add(process, "process.get_options", ProcessModule::options);
        Api.add(process, "process.set_options", ProcessModule::setOptions);
        Api.add(process, "process.inbox", (self, call) -> call.returns(self.inbox()));
        Api.add(process, "process.events", (self, call) -> call.returns(self.surroundings().events()));
        Api.add(process, "process.listen", ProcessModule::listen);
        Api.add(process, "process.unlisten", ProcessModule::unlisten);
        Api.add(process, "process.upgrade", ProcessModule::upgrade);
        process.put("registry", registry());
        LuaTable event = LuaTable.shared();
        event.put("CANCEL", ProcessEvent.CANCEL);
        event.put("EXIT", ProcessEvent.EXIT);
        event.put("LINK_DOWN", ProcessEvent.LINK_DOWN);
        process.put("event", event.freeze());
        return process.freeze();
    }

    private static LuaTable registry() {
        LuaTable registry = LuaTable.shared();
        Api.add(registry, "process.registry.register", ProcessModule::register);
        Api.add(registry, "process.registry.lookup", (self, call) -> call.returns(
                self.destinations().text(self.self().lookup(Api.text(call, 0, "name")))));
        Api.add(registry, "process.registry.unregister", (self, call) -> call.returns(
                self.self().unregister(Api.text(call, 0, "name"))));
        return registry.freeze();
    }

    private static int send(ScriptProcess self, Coroutine call) {
        String destination = Api.destination(call, 0);
        String topic = Api.text(call, 1, "topic");
        return Api.copied(call, 2, "payload", (then, values) -> {
            // A PID that was seen just now need not be read again.
            if (destination.startsWith("{")) {
                self.self().send(self.destinations().pid(destination), topic, values);
            } else {
                self.self().send(destination, topic, values);
            }
            return then.returns(true);
        });
    }

    /** A call whose only argument is a destination. */
    private static int on(Coroutine call, Consumer<String> does) {
        does.accept(Api.destination(call, 0));
        return call.returns(true);
    }

    private static int cancel(ScriptProcess self, Coroutine call) {
        Duration deadline = deadline(call.argument(1));
        return on(call, deadline == null ? self.self()::cancel : destination -> self.self().cancel(destination, deadline));
    }

    /** A text, a number of milliseconds, or a duration of {@code time} (R5.2). */
    private static @Nullable Duration deadline(@Nullable Object given) {
        if (given == null) {
            return null;
        }
        if (given instanceof String text) {
            return DurationText.parse(Utf8.text(text));
        }
        if (given instanceof DurationValue duration) {
            return (Duration) duration.java();
        }
        Long millis = given instanceof Number ? Values.integer(given) : null;
        if (millis == null) {
            throw Api.invalid("a deadline is a text such as 5s, or a whole number of milliseconds, not "
                    + (given instanceof Number ? String.valueOf(given) : "a " + Api.type(given)));
        }
        return Duration.ofMillis(millis);
    }

    private static int options(ScriptProcess self, Coroutine call) {
        return Incoming.one(call, self.self().options().toMap(), Coroutine::returns);
    }

    private static int setOptions(ScriptProcess self, Coroutine call) {
        return Api.copied(call, 0, "options", (then, values) -> {
            Map<String, @Nullable Object> changes = Api.named(values.length == 0 ? null : values[0], "options");
            self.self().options(self.self().options().with(changes));
            return then.returns(true);
        });
    }

    private static int listen(ScriptProcess self, Coroutine call) {
        String topic = Api.text(call, 0, "topic");
        if (!self.surroundings().listens(topic)) {
            call.work(self.self().unread());
        }
        boolean messages = false;
        if (call.argument(1) != null) {
            LuaTable options = Api.table(call.argument(1), "options");
            options.forEach((key, value) -> {
                if (!"message".equals(key)) {
                    throw Api.invalid("unknown option '" + Values.text(key) + "'; the option of a listener is: message");
                }
            });
            messages = flag(options.get("message"));
        }
        return call.returns(self.surroundings().listen(topic, messages));
    }

    private static boolean flag(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value == Boolean.TRUE;
        }
        throw Api.invalid("option 'message' takes true or false, not a " + Api.type(value));
    }

    private static int unlisten(ScriptProcess self, Coroutine call) {
        if (!(call.argument(0) instanceof KernelChannel channel)) {
            throw Api.invalid("a listener's channel is expected, not a " + Api.type(call.argument(0)));
        }
        call.work(self.self().unread());
        self.surroundings().unlisten(channel);
        return call.returns(true);
    }

    private static int register(ScriptProcess self, Coroutine call) {
        String name = Api.text(call, 0, "name");
        String pid = Api.optionalText(call, 1, "PID");
        if (pid == null) {
            self.self().register(name);
        } else {
            self.self().register(name, self.destinations().pid(pid));
        }
        return call.returns(true);
    }

    /** Answers only where the arguments are wrong: else the process runs something else from here on (R10). */
    private static int upgrade(ScriptProcess self, Coroutine call) {
        String id = Api.optionalText(call, 0, "definition");
        return Api.copied(call, 1, "arguments", (then, values) -> self.self().<Integer> upgrade(id, values));
    }
}
