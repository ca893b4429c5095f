package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;

/** A process whose definition has not been called yet; what comes meanwhile waits for the body. */
final class Starting extends Runner {

    private final Definition definition;
    private final @Nullable Object[] arguments;

    Starting(Definition definition, @Nullable Object[] arguments) {
        this.definition = definition;
        this.arguments = arguments;
    }

    @Override
    boolean slice(Process process, Budget budget) {
        Runner runner;
        try {
            runner = definition.kind() == BodyKind.UNI ? new ReactiveRunner(process, this) : new BehaviorRunner(process, this);
        } catch (Throwable e) {
            process.crash(e);
            process.settlePending();
            return true;
        }
        process.runner(runner);
        process.settlePending();
        return budget.spend() ? runner.slice(process, budget) : true;
    }

    /** Calls the definition; answers a body of the expected kind. */
    <B extends Body> B start(Process process, Class<B> kind) throws Exception {
        Body body = definition.start(process, arguments);
        if (!kind.isInstance(body)) {
            throw new ProcessException(ErrorKind.INTERNAL, "definition " + definition.id() + " returned "
                    + (body == null ? "nothing" : body.getClass().getSimpleName()) + " where its kind is " + definition.kind());
        }
        return kind.cast(body);
    }
}
