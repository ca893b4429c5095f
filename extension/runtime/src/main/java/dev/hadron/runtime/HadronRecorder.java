package dev.hadron.runtime;

import java.util.List;

import dev.hadron.runtime.definition.DefinitionMethod;
import io.quarkus.arc.runtime.BeanContainer;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;

/** Hands what the build has found to the running application. */
@Recorder
public class HadronRecorder {

    /** Keeps the definitions from static initialization to {@link #start}. */
    public RuntimeValue<List<DefinitionMethod>> definitions(List<DefinitionMethod> methods) {
        return new RuntimeValue<>(List.copyOf(methods));
    }

    /** Starts the kernel, and stops it when the application stops, before its beans and Vert.x go. */
    public void start(BeanContainer beans, RuntimeValue<List<DefinitionMethod>> methods, ShutdownContext shutdown) {
        KernelLifecycle lifecycle = beans.beanInstance(KernelLifecycle.class);
        shutdown.addShutdownTask(lifecycle::stop);
        lifecycle.start(methods.getValue());
    }
}
