package dev.hadron.kernel;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.GuardedCall.Call;

/** The calls on a process and on a name, by PID, by name and by PID's text, and what each needs. */
final class DestinationCalls {

    private static final Duration HOUR = Duration.ofHours(1);

    private DestinationCalls() {
    }

    private interface Any<D> {
        void make(Processes caller, D destination);
    }

    private interface Inside<D> {
        void make(Self caller, D destination);
    }

    static Stream<GuardedCall> all() {
        return Stream.of(any("send", (me, to) -> me.send(to, "t"), (me, to) -> me.send(to, "t")),
                any("terminate", Processes::terminate, Processes::terminate),
                any("cancel", Processes::cancel, Processes::cancel),
                any("cancel", (me, to) -> me.cancel(to, HOUR), (me, to) -> me.cancel(to, HOUR)),
                inside("monitor", Self::monitor, Self::monitor),
                inside("unmonitor", Self::unmonitor, Self::unmonitor),
                inside("link", Self::link, Self::link),
                inside("unlink", Self::unlink, Self::unlink),
                three("ask", "send", false, (me, to) -> me.ask(to, "ask", HOUR),
                        (me, to) -> me.ask(GuardedCall.TARGET, "ask", HOUR),
                        (me, to) -> me.ask(to.toString(), "ask", HOUR)))
                .flatMap(calls -> calls);
    }

    static Stream<GuardedCall> names() {
        return Stream.of(
                new GuardedCall("register", false, List.of("process.registry.register new"), null, (me, target) -> {
                    me.register("new", target);
                    return null;
                }),
                new GuardedCall("register oneself", true, List.of("process.registry.register new"), null, (me, target) -> {
                    ((Self) me).register("new");
                    return null;
                }),
                new GuardedCall("unregister", false, List.of("process.registry.unregister target"), null,
                        (me, target) -> me.unregister(GuardedCall.TARGET)));
    }

    private static Stream<GuardedCall> any(String function, Any<Pid> byPid, Any<String> byText) {
        return three(function, function, false, (me, to) -> {
            byPid.make(me, to);
            return null;
        }, (me, to) -> {
            byText.make(me, GuardedCall.TARGET);
            return null;
        }, (me, to) -> {
            byText.make(me, to.toString());
            return null;
        });
    }

    private static Stream<GuardedCall> inside(String function, Inside<Pid> byPid, Inside<String> byText) {
        return any(function, (me, to) -> byPid.make((Self) me, to), (me, to) -> byText.make((Self) me, to))
                .map(call -> new GuardedCall(call.name(), true, call.needs(), call.given(), call.call()));
    }

    private static Stream<GuardedCall> three(String name, String function, boolean inside, Call byPid, Call byName,
            Call byText) {
        List<String> needs = List.of("process." + function + " <pid>");
        return Stream.of(new GuardedCall(name + " by PID", inside, needs, null, byPid),
                new GuardedCall(name + " by name", inside, needs, GuardedCall.TARGET, byName),
                new GuardedCall(name + " by PID's text", inside, needs, null, byText));
    }
}
