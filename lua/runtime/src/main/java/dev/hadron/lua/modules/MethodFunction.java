package dev.hadron.lua.modules;

import java.util.concurrent.CompletionStage;

import jakarta.enterprise.invoke.Invoker;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.Builtin;
import dev.hadron.lua.Coroutine;
import dev.hadron.lua.LuaError;
import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.Parameters;
import io.smallrye.mutiny.Uni;

/** A method of a bean as a function. */
final class MethodFunction implements Builtin.Body {

    /** About what a call of a method costs besides its own work, in calls of a script. */
    private static final int WORK = 5;

    private final int count;
    private final Parameters parameters;
    private final Invoker<Object, Object> invoker;
    private final BeanReference bean;
    private final ScriptBridge bridge;

    MethodFunction(String name, ModuleMethod method, BeanReference bean, ScriptBridge bridge, ArgumentConverter converter) {
        count = method.types().size();
        parameters = Parameters.of(name, method.types(), converter);
        invoker = method.invoker().getValue();
        this.bean = bean;
        this.bridge = bridge;
    }

    @Override
    public int call(Coroutine call) {
        call.work(WORK);
        try {
            Object result = invoker.invoke(bean.get(), parameters.convert(arguments(call)));
            if (result instanceof Uni<?> uni) {
                return bridge.await(call, uni);
            }
            if (result instanceof CompletionStage<?> stage) {
                return bridge.await(call, Uni.createFrom().completionStage(stage));
            }
            return call.returns(bridge.toLua(call, result));
        } catch (LuaError e) {
            throw e;
        } catch (ProcessException e) {
            return call.returns(null, bridge.error(e));
        } catch (Exception e) {
            String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
            return call.returns(null, bridge.error(new ProcessException(ErrorKind.INTERNAL, message)));
        }
    }

    /** The arguments as Java values; those that are missing are null, as they are nil in a function of Lua. */
    private @Nullable Object[] arguments(Coroutine call) {
        @Nullable
        Object[] arguments = new Object[Math.max(count, call.arguments())];
        for (int i = 0; i < call.arguments(); i++) {
            arguments[i] = bridge.toJava(call.argument(i));
        }
        return arguments;
    }
}
