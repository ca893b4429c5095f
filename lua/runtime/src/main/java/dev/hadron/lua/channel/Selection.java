package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaTable;
import dev.hadron.lua.LuaTask;

/**
 * {@code channel.select}: one of the cases that can happen at once, chosen by chance, or the first that happens; the others
 * have no effect.
 */
final class Selection extends Waiter {

    private static final int MAX_CASES = 10_000;

    private final Case[] cases;

    private Selection(LuaTask task, @Nullable Object trace, Case[] cases) {
        super(task, trace);
        this.cases = cases;
    }

    static int select(Coroutine call) {
        LuaTable given = call.tableArgument(0);
        Case[] cases = cases(call, given);
        Tasks tasks = Tasks.of(call);
        call.work(cases.length);
        int start = cases.length == 0 ? 0 : tasks.turn(cases.length);
        for (int i = 0; i < cases.length; i++) {
            Case each = cases[(start + i) % cases.length];
            if (each.sends()) {
                if (each.channel().offer(each.value())) {
                    return result(call, each.channel(), null, true);
                }
            } else {
                Object item = each.channel().take();
                if (item != ChannelValue.NOTHING || each.channel().isOver()) {
                    return chosen(call, each.channel(), item, item != ChannelValue.NOTHING);
                }
            }
        }
        return given.get("default") == Boolean.TRUE ? byDefault(call)
                : new Selection(call.task(), tasks.self().trace(), cases).wait(call);
    }

    private static Case[] cases(Coroutine call, LuaTable given) {
        if (given.length() > MAX_CASES) {
            throw call.argumentError(0, "there are more than " + MAX_CASES + " cases");
        }
        @Nullable
        Object[] values = given.countedCopy();
        Case[] cases = new Case[values.length];
        for (int i = 0; i < cases.length; i++) {
            if (!(values[i] instanceof Case known)) {
                throw call.argumentError(0, "element " + (i + 1) + " is a " + call.typeName(values[i])
                        + "; an element is ch:case_receive() or ch:case_send(value)");
            }
            cases[i] = known;
        }
        if (cases.length == 0 && given.get("default") != Boolean.TRUE) {
            throw call.argumentError(0, "there is no case, and no default");
        }
        return cases;
    }

    private static int byDefault(Coroutine call) {
        LuaTable result = call.newTable();
        result.put("default", true);
        return call.returns(result);
    }

    private int wait(Coroutine call) {
        int begun = 0;
        try {
            for (; begun < cases.length; begun++) {
                cases[begun].await(this);
            }
        } catch (RuntimeException e) {
            claim();
            for (int i = 0; i < begun; i++) {
                cases[i].leave();
            }
            throw e;
        }
        return call.suspend();
    }

    @Override
    void received(ChannelValue channel, @Nullable Object value, boolean ok) {
        leaveOthers(channel, false);
        resume(channel, value, ok);
    }

    /** What is sent has no value: the channel that it comes from stands for itself. */
    @Override
    void sent(ChannelValue channel) {
        leaveOthers(channel, true);
        resume(channel, ChannelValue.NOTHING, true);
    }

    /** What is received may be long to copy: that is work of the task's. */
    private void resume(ChannelValue channel, @Nullable Object item, boolean ok) {
        tasks().resume(task, call -> chosen(call, channel, call.argument(0), ok), item);
    }

    @Override
    void refused(ChannelValue channel) {
        leaveOthers(channel, true);
        super.refused(channel);
    }

    /** Leaves all places but the one at which something has happened, which is taken out already. */
    private void leaveOthers(ChannelValue chosen, boolean sends) {
        boolean found = false;
        for (Case each : cases) {
            if (!found && each.channel() == chosen && each.sends() == sends) {
                found = true;
            } else {
                each.leave();
            }
        }
    }

    private static int chosen(Coroutine call, ChannelValue channel, @Nullable Object item, boolean ok) {
        return ok && item != ChannelValue.NOTHING
                ? channel.lua(call, item, (then, value) -> result(then, channel, value, true))
                : result(call, channel, null, ok);
    }

    private static int result(Coroutine call, ChannelValue channel, @Nullable Object value, boolean ok) {
        LuaTable result = call.newTable(0, 3);
        result.put("channel", channel);
        if (value != null) {
            result.put("value", value);
        }
        result.put("ok", ok);
        return call.returns(result);
    }
}
