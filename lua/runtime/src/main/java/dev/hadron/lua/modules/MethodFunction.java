package dev.hadron.lua.modules;

import java.util.Arrays;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.invoke.Invoker;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.lua.values.Incoming;
import dev.hadron.lua.values.Outgoing;
import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.Parameters;
import io.smallrye.mutiny.Uni;

/** A method of a bean as a function. */
final class MethodFunction implements Builtin.Body {

    /** About what a call of a method costs besides its own work, in calls of a script. */
    private static final int WORK = 5;

    private final int count;
    private final Parameters parameters;
    private final boolean waits;
    private final Invoker<Object, Object> invoker;
    private final BeanReference bean;
    private final ScriptBridge bridge;

    MethodFunction(String name, ModuleMethod method, BeanReference bean, ScriptBridge bridge, ArgumentConverter converter) {
        count = method.types().size();
        parameters = Parameters.of(name, method.types(), converter);
        waits = method.waits();
        invoker = method.invoker().getValue();
        this.bean = bean;
        this.bridge = bridge;
    }

    @Override
    public int call(Coroutine call) {
        call.work(WORK);
        return Outgoing.arguments(call, 0, "arguments", this::invoke);
    }

    private int invoke(Coroutine call, @Nullable Object[] arguments) {
        return waits ? bridge.within(call, () -> invokeHere(call, arguments)) : invokeHere(call, arguments);
    }

    private int invokeHere(Coroutine call, @Nullable Object[] arguments) {
        try {
            Object result = invoker.invoke(bean.get(), parameters.convert(complete(arguments)));
            if (result instanceof Uni<?> uni) {
                return bridge.await(call, uni);
            }
            if (result instanceof CompletionStage<?> stage) {
                return bridge.await(call, Uni.createFrom().completionStage(stage));
            }
            return Incoming.one(call, result, Coroutine::returns);
        } catch (LuaError | ProcessException e) {
            throw e;
        } catch (Exception e) {
            throw ProcessException.of(e);
        }
    }

    /** Those arguments that are missing are null, as they are nil in a function of Lua. */
    private @Nullable Object[] complete(@Nullable Object[] arguments) {
        return arguments.length < count ? Arrays.copyOf(arguments, count) : arguments;
    }
}
