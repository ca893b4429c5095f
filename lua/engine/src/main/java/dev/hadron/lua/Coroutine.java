package dev.hadron.lua;

import java.util.Arrays;

/**
 * A chain of calls with its stack; and the face that a Java function sees of it: its arguments, its results, and what
 * else it may ask for. Belongs to one process and the thread that steps it.
 */
public final class Coroutine {

    static final byte SUSPENDED = 0;
    static final byte RUNNING = 1;
    static final byte NORMAL = 2;
    static final byte DEAD = 3;

    private static final int MAX_STACK = 1_000_000;
    /** Places that a coroutine that waits may have too many, so that it does not grow and shrink at every wake-up. */
    private static final int KEPT = 12;
    private static final Object[] NO_STACK = {};
    private static final int[] NOTHING = {};

    final LuaProcess process;
    LuaTask task;
    Object[] stack;
    Frame frame;
    /** One above the last value, where an instruction or a Java function has left any number of them. */
    int top;
    byte status = SUSPENDED;
    Coroutine resumer;
    /** Whether its values and errors go to the resumer as they are, without a success flag. */
    boolean wrapped;
    /** How many coroutines wait for it, and for those. */
    int nesting;
    /** What it died of. */
    LuaError failure;
    /** Places of the stack that are to be closed, upward. */
    int[] closing = NOTHING;
    int closingCount;

    // The Java function under way: its place, how many arguments follow, and where its results go.
    int func;
    int count;
    int ret;
    int want;
    byte finish;
    // The call that it asks for.
    int callee;
    int calleeCount;

    Coroutine(LuaProcess process, LuaTask task, Object function, int size) {
        this.process = process;
        this.task = task;
        stack = new Object[size];
        stack[0] = function;
        process.allocate(120 + 4L * size);
    }

    /** The process that it belongs to. */
    public LuaProcess process() {
        return process;
    }

    /** The task that runs it now. What {@link #suspend} leaves behind completes this. */
    public LuaTask task() {
        return task;
    }

    // Arguments

    /** How many arguments there are. */
    public int arguments() {
        return count;
    }

    /** The argument at an index from zero; null where there is none, or it is nil. */
    public Object argument(int index) {
        return index < count ? stack[func + 1 + index] : null;
    }

    /** The argument, which may be nil but must be there. */
    public Object anyArgument(int index) {
        if (index >= count) {
            throw argumentError(index, "value expected");
        }
        return stack[func + 1 + index];
    }

    /** The argument as a byte string; numbers become texts. */
    public String stringArgument(int index) {
        Object value = argument(index);
        if (value instanceof String text) {
            return text;
        }
        String text = Values.string(value);
        if (text == null) {
            throw typeError(index, "string");
        }
        return text;
    }

    /** The argument as a byte string, or the default where it is absent or nil. */
    public String stringArgument(int index, String absent) {
        return argument(index) == null ? absent : stringArgument(index);
    }

    /** The argument as an integer. */
    public long integerArgument(int index) {
        Object value = argument(index);
        if (value instanceof Long number) {
            return number;
        }
        Long whole = Values.integer(value);
        if (whole == null) {
            if (Values.number(value) != null) {
                throw argumentError(index, "number has no integer representation");
            }
            throw typeError(index, "number");
        }
        return whole;
    }

    /** The argument as an integer, or the default where it is absent or nil. */
    public long integerArgument(int index, long absent) {
        return argument(index) == null ? absent : integerArgument(index);
    }

    /** The argument as a {@code Long} or {@code Double}. */
    public Number numberArgument(int index) {
        Object value = argument(index);
        Object number = value instanceof Number ? value : Values.number(value);
        if (number == null) {
            throw typeError(index, "number");
        }
        return (Number) number;
    }

    /** The argument as a float. */
    public double floatArgument(int index) {
        return numberArgument(index).doubleValue();
    }

    /** The argument as a table. */
    public LuaTable tableArgument(int index) {
        if (argument(index) instanceof LuaTable table) {
            return table;
        }
        throw typeError(index, "table");
    }

    /** The argument as a function. */
    public Object functionArgument(int index) {
        Object value = argument(index);
        if (value instanceof LuaClosure || value instanceof Builtin) {
            return value;
        }
        throw typeError(index, "function");
    }

    /** The error for an argument of the wrong type. */
    public LuaError typeError(int index, String expected) {
        String actual = index >= count ? "no value" : typeName(argument(index));
        return argumentError(index, expected + " expected, got " + actual);
    }

    /** The error for a bad argument at an index from zero. */
    public LuaError argumentError(int index, String what) {
        String site = Operands.callee(this);
        String name = site != null ? site.substring(site.indexOf('\'') + 1, site.length() - 1)
                : stack[func] instanceof Builtin builtin ? builtin.name : "?";
        if (site != null && site.startsWith("method ")) {
            return LuaError.of(index == 0 ? "calling '" + name + "' on bad self (" + what + ")"
                    : "bad argument #" + index + " to '" + name + "' (" + what + ")");
        }
        return LuaError.of("bad argument #" + (index + 1) + " to '" + name + "' (" + what + ")");
    }

    /** The name of a value's type, or what its metatable's {@code __name} says. */
    public String typeName(Object value) {
        LuaTable metatable = metatable(value);
        return metatable != null && metatable.metamethod(Meta.NAME) instanceof String name ? name : Values.typeName(value);
    }

    // Results

    /** No result. */
    public int returns() {
        return 0;
    }

    /** One result. */
    public int returns(Object value) {
        stack[func] = value;
        return 1;
    }

    /** Two results. */
    public int returns(Object first, Object second) {
        ensure(func + 2);
        stack[func] = first;
        stack[func + 1] = second;
        return 2;
    }

    /** Three results. */
    public int returns(Object first, Object second, Object third) {
        ensure(func + 3);
        stack[func + 2] = third;
        return returns(first, second) + 1;
    }

    /** All values of an array as results. */
    public int returnsAll(Object[] values) {
        return returnsAll(values, values.length);
    }

    /** The first values of an array as results. */
    public int returnsAll(Object[] values, int number) {
        ensure(func + number);
        work(number >> 5);
        System.arraycopy(values, 0, stack, func, number);
        return number;
    }

    /** The arguments from an index on as results. */
    public int returnsArguments(int from) {
        int number = Math.max(0, count - from);
        System.arraycopy(stack, func + 1 + from, stack, func, number);
        return number;
    }

    // What else a function may ask for

    /** Calls a function; then goes on with its results as arguments. */
    public int call(Continuation then, Object function, Object... arguments) {
        Calls.pushNative(this, then);
        return prepareCall(func + 1, function, arguments);
    }

    /** Calls a function whose results are those of this one, which is over. */
    public int tailCall(Object function, Object... arguments) {
        prepareCall(func, function, arguments);
        return Calls.TAIL_CALL;
    }

    int prepareCall(int at, Object function, Object... arguments) {
        ensure(at + arguments.length + 1);
        stack[at] = function;
        System.arraycopy(arguments, 0, stack, at + 1, arguments.length);
        callee = at;
        calleeCount = arguments.length;
        return Calls.CALL;
    }

    /** Lets others run where the budget is spent; then goes on, without arguments. */
    public int pause(Continuation then) {
        Calls.pushNative(this, then);
        top = func + 1;
        return Calls.PAUSED;
    }

    /**
     * Suspends the task until its {@link LuaTask#deliver}, {@link LuaTask#resume} or {@link LuaTask#fail} is called; what is
     * delivered are the results of this function.
     */
    public int suspend() {
        return Calls.SUSPENDED;
    }

    /** Charges work to the task's budget: one unit is about a call. */
    public void work(long units) {
        task.budget = (int) Math.max(Integer.MIN_VALUE / 2, task.budget - Math.min(units, Integer.MAX_VALUE / 2));
    }

    /** What is left of the budget. */
    public int budget() {
        return task.budget;
    }

    /** Whether the budget is spent. A function that works on and on should then {@link #pause}. */
    public boolean exhausted() {
        return task.budget < 0;
    }

    /** Charges a new string of so many bytes to the quota and the budget; fails where it is too large. */
    public void charge(long bytes) {
        process.checkString(bytes);
        process.allocate(40 + bytes);
        work(1 + (bytes >> 9));
    }

    /** Charges what a string that is being built has grown by, and fails where it is now too large. */
    public void chargeGrowth(long bytes, long now) {
        charge(bytes);
        process.checkString(now);
    }

    /** A new table, charged to the process. */
    public LuaTable newTable() {
        return new LuaTable(process, 0, 0);
    }

    /** A new table with room for entries, charged to the process. */
    public LuaTable newTable(int counted, int others) {
        return new LuaTable(process, counted, others);
    }

    // Metatables

    /** The metatable of any value; null where there is none. */
    public LuaTable metatable(Object value) {
        if (value instanceof LuaTable table) {
            return table.metatable;
        }
        if (value instanceof String) {
            return process.runtime().stringMetatable();
        }
        return value instanceof LuaUserdata data ? data.metatable() : null;
    }

    Object metamethod(Object value, int event) {
        LuaTable metatable = metatable(value);
        return metatable == null ? null : metatable.metamethod(event);
    }

    /** The error of a library function for two values that have no order. */
    public LuaError compareError(Object a, Object b) {
        return LuaError.ofValue(Operands.compareError(this, a, b).value());
    }

    /**
     * Reads a field as a script does, with metamethods: the value, or {@link #LATER} where one has to be called. Then
     * {@link #callIndex} reads it.
     */
    public Object index(Object table, Object key) {
        if (table instanceof LuaTable plain) {
            Object value = plain.get(key);
            if (value != null || plain.metatable == null) {
                return value;
            }
        }
        return LATER;
    }

    /** Reads a field as a script does, and goes on with it as the argument. */
    public int callIndex(Continuation then, Object table, Object key) {
        return call(then, process.runtime().reader(), table, key);
    }

    /** Answered by {@link #index} where a metamethod has to be called. */
    public static final Object LATER = new Object();

    // The stack

    void ensure(int size) {
        if (size > stack.length) {
            grow(size);
        }
    }

    void grow(int size) {
        if (size > MAX_STACK) {
            throw LuaError.of("stack overflow (more than " + MAX_STACK + " values)");
        }
        int length = Math.min(MAX_STACK + 100, Math.max(size, stack.length + stack.length / 2));
        process.allocate(4L * (length - stack.length));
        stack = Arrays.copyOf(stack, length);
    }

    /** The first place above the registers of the frame under way, with room for a call of a metamethod. */
    int aboveFrame() {
        int place = frame.base + frame.closure.prototype.registers;
        ensure(place + Calls.ROOM);
        return place;
    }

    /** A place above everything that frames still need, for calls that come from outside of the code. */
    int aboveAll() {
        int at = closingCount > 0 ? closing[closingCount - 1] + 1 : 1;
        for (Frame each = frame; each != null; each = each.below) {
            int end = each.closure != null ? Math.max(each.base + each.closure.prototype.registers, each.again) : each.base + 1;
            at = Math.max(at, end);
            if (each.closure != null) {
                break;
            }
        }
        return Math.max(at, func + 1);
    }

    void markClosing(int place) {
        if (closingCount == closing.length) {
            closing = Arrays.copyOf(closing, Math.max(4, closingCount * 2));
        }
        closing[closingCount++] = place;
    }

    /** Lets go of what a coroutine that waits does not need. */
    void trim() {
        if (frame == null) {
            return;
        }
        frame.above = null;
        int needed = Math.max(aboveAll(), func + count + 1);
        if (stack.length > needed + KEPT) {
            stack = Arrays.copyOf(stack, needed);
        } else if (needed < stack.length) {
            Arrays.fill(stack, needed, stack.length, null);
        }
    }

    void die() {
        status = DEAD;
        Raising.cut(this, null);
        if (closingCount == 0) {
            stack = NO_STACK;
        }
    }

    /** {@code file:line: } of the script's function that is under way; empty where it is a Java function. */
    String where() {
        Frame frame = this.frame;
        return frame == null || frame.closure == null ? ""
                : frame.closure.prototype.file + ":" + frame.closure.prototype.lineAt(frame.pc - 1) + ": ";
    }

    /** As {@link #where()}, for the callers: level 1 is the function under way. */
    public String where(int level) {
        Frame frame = this.frame;
        for (int i = 1; i < level && frame != null; i++) {
            frame = frame.below;
        }
        return frame == null || frame.closure == null ? ""
                : frame.closure.prototype.file + ":" + frame.closure.prototype.lineAt(frame.pc - 1) + ": ";
    }
}
