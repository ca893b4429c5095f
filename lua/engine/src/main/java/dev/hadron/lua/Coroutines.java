package dev.hadron.lua;

/** The functions of {@code coroutine} (manual 6.2). */
final class Coroutines {

    private static final int MAX_NESTING = 200;

    private Coroutines() {
    }

    static LuaTable library() {
        LuaTable library = LuaTable.shared();
        for (Builtin each : new Builtin[] { Builtin.of("coroutine.create", Coroutines::create),
                Builtin.of("coroutine.resume", Coroutines::resume),
                Builtin.of("coroutine.yield", Coroutines::yield), Builtin.of("coroutine.wrap", Coroutines::wrap),
                Builtin.of("coroutine.status", Coroutines::status), Builtin.of("coroutine.running", Coroutines::running),
                Builtin.of("coroutine.isyieldable", Coroutines::isYieldable),
                Builtin.of("coroutine.close", Coroutines::close) }) {
            library.put(each.shortName(), each);
        }
        return library;
    }

    private static Coroutine create(Coroutine call, boolean wrapped) {
        Coroutine created = new Coroutine(call.process, call.task, call.functionArgument(0), 4);
        created.wrapped = wrapped;
        created.func = -1;
        return created;
    }

    private static int create(Coroutine call) {
        return call.returns(create(call, false));
    }

    private static int wrap(Coroutine call) {
        Coroutine created = create(call, true);
        return call.returns(Builtin.holding(created, "wrap", inner -> {
            if (created.status != Coroutine.SUSPENDED) {
                throw LuaError.of("cannot resume " + refusal(created));
            }
            return enter(inner, created, 0);
        }));
    }

    private static String refusal(Coroutine coroutine) {
        return coroutine.status == Coroutine.DEAD ? "dead coroutine" : "non-suspended coroutine";
    }

    private static Coroutine argument(Coroutine call) {
        if (call.argument(0) instanceof Coroutine coroutine) {
            return coroutine;
        }
        throw call.typeError(0, "thread");
    }

    private static int resume(Coroutine call) {
        Coroutine target = argument(call);
        if (target.status != Coroutine.SUSPENDED) {
            return call.returns(false, "cannot resume " + refusal(target));
        }
        target.wrapped = false;
        return enter(call, target, 1);
    }

    /** Goes over to a coroutine, with the arguments from an index on. */
    private static int enter(Coroutine call, Coroutine target, int from) {
        if (call.nesting >= MAX_NESTING) {
            throw LuaError.of("too many nested coroutines (limit is " + MAX_NESTING + ")");
        }
        int n = Math.max(0, call.count - from);
        LuaTask task = call.task;
        target.nesting = call.nesting + 1;
        target.resumer = call;
        target.task = task;
        boolean fresh = target.func < 0;
        int at = fresh ? 1 : target.func;
        target.ensure(at + n + 1);
        System.arraycopy(call.stack, call.func + 1 + from, target.stack, at, n);
        call.status = Coroutine.NORMAL;
        target.status = Coroutine.RUNNING;
        task.current = target;
        if (fresh) {
            target.count = n;
        } else {
            Calls.deliver(target, target.func, n, target.ret, target.want, target.finish);
        }
        return Calls.TRANSFER;
    }

    /** Goes back to the resumer of a coroutine. */
    static void leave(LuaTask task, Coroutine from) {
        Coroutine resumer = from.resumer;
        from.resumer = null;
        resumer.status = Coroutine.RUNNING;
        task.current = resumer;
    }

    private static int yield(Coroutine call) {
        if (call.resumer == null) {
            throw LuaError.of("attempt to yield from outside a coroutine");
        }
        Coroutine resumer = call.resumer;
        call.status = Coroutine.SUSPENDED;
        leave(call.task, call);
        handOver(call, call.func + 1, call.count, resumer);
        return Calls.TRANSFER;
    }

    /** Gives values of a coroutine to its resumer as results. */
    static void handOver(Coroutine from, int at, int n, Coroutine to) {
        int first = from.wrapped ? to.func : to.func + 1;
        to.ensure(first + n + 1);
        System.arraycopy(from.stack, at, to.stack, first, n);
        if (!from.wrapped) {
            to.stack[to.func] = true;
        }
        Calls.deliver(to, to.func, from.wrapped ? n : n + 1, to.ret, to.want, to.finish);
    }

    private static int status(Coroutine call) {
        return call.returns(switch (argument(call).status) {
            case Coroutine.SUSPENDED -> "suspended";
            case Coroutine.RUNNING -> "running";
            case Coroutine.NORMAL -> "normal";
            default -> "dead";
        });
    }

    private static int running(Coroutine call) {
        return call.returns(call, call == call.task.root);
    }

    private static int isYieldable(Coroutine call) {
        Coroutine asked = call.argument(0) == null ? call : argument(call);
        return call.returns(asked != asked.task.root);
    }

    private static int close(Coroutine call) {
        Coroutine target = argument(call);
        if (target.status != Coroutine.SUSPENDED && target.status != Coroutine.DEAD) {
            throw LuaError.of("cannot close a " + (target.status == Coroutine.RUNNING ? "running" : "normal") + " coroutine");
        }
        LuaError failure = target.failure;
        target.failure = null;
        if (target.closingCount == 0) {
            target.die();
            return failure == null ? call.returns(true) : call.returns(false, failure.value());
        }
        Raising.cut(target, null);
        target.func = 0;
        target.ret = 0;
        target.want = -1;
        target.finish = Frame.STORE;
        target.wrapped = true;
        target.resumer = call;
        target.task = call.task;
        Calls.pushNative(target, new Unwinding(Unwinding.Kind.ANSWER, 0, failure)).catches = Frame.CATCHES;
        target.top = 1;
        call.status = Coroutine.NORMAL;
        target.status = Coroutine.RUNNING;
        call.task.current = target;
        return Calls.TRANSFER;
    }
}
