package dev.hadron.lua;

/** How a step of a task ended. */
public sealed interface Step {

    /** The task's function has returned. */
    record Done(Object[] values) implements Step {
    }

    /** An error that nobody caught ended the task. */
    record Failed(LuaError error) implements Step {
    }

    /** A Java function waits; step again after {@link LuaTask#deliver} or {@link LuaTask#fail}. */
    record Suspended() implements Step {
    }

    /** The budget is spent; step again at any time. */
    record OutOfBudget() implements Step {
    }

    /** The one of its kind. */
    Suspended SUSPENDED = new Suspended();

    /** The one of its kind. */
    OutOfBudget OUT_OF_BUDGET = new OutOfBudget();
}
