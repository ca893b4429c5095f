package dev.hadron.deployment;

import java.util.Comparator;
import java.util.List;

import dev.hadron.runtime.DrainOnShutdown;
import dev.hadron.runtime.HadronRecorder;
import dev.hadron.runtime.KernelLifecycle;
import dev.hadron.runtime.config.FurtherKeys;
import dev.hadron.runtime.definition.DefinitionMethod;
import dev.hadron.runtime.events.LifecycleEvents;
import dev.hadron.runtime.service.ServiceDirectory;
import dev.hadron.spi.ArgumentConverter;
import dev.hadron.spi.DefinitionProvider;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeansRuntimeInitBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.vertx.core.deployment.CoreVertxBuildItem;

/** Puts the kernel into the application: its beans, its start and its stop. */
class HadronProcessor {

    private static final String FEATURE = "hadron";

    @BuildStep
    FeatureBuildItem nameFeature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    AdditionalBeanBuildItem addLifecycle() {
        return AdditionalBeanBuildItem.builder()
                .addBeanClasses(KernelLifecycle.class, LifecycleEvents.class, ServiceDirectory.class)
                .setUnremovable().build();
    }

    @BuildStep
    UnremovableBeanBuildItem keepPluggedIn() {
        return UnremovableBeanBuildItem.beanTypes(DefinitionProvider.class, ArgumentConverter.class, FurtherKeys.class);
    }

    @BuildStep
    ShutdownListenerBuildItem drainOnShutdown() {
        return new ShutdownListenerBuildItem(new DrainOnShutdown());
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    DefinitionsBuildItem recordDefinitions(HadronRecorder recorder, RecorderContext context,
            List<ProcessDefinitionBuildItem> definitions, BeanContainerBuildItem afterInvokersExist) {
        RecordedTypes types = new RecordedTypes(context);
        List<DefinitionMethod> methods = definitions.stream()
                .sorted(Comparator.comparing(ProcessDefinitionBuildItem::id))
                .map(definition -> new DefinitionMethod(definition.id(), definition.place(), definition.kind(),
                        definition.bean().getIdentifier(), types.of(definition.argumentTypes()),
                        context.newInstance(definition.invoker().getClassDesc().packageName() + "."
                                + definition.invoker().getClassDesc().displayName())))
                .toList();
        return new DefinitionsBuildItem(recorder.definitions(methods));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(SyntheticBeansRuntimeInitBuildItem.class)
    ServiceStartBuildItem startKernel(HadronRecorder recorder, BeanContainerBuildItem beans, DefinitionsBuildItem definitions,
            CoreVertxBuildItem afterVertx, ShutdownContextBuildItem shutdown) {
        recorder.start(beans.getValue(), definitions.methods(), shutdown);
        return new ServiceStartBuildItem(FEATURE);
    }
}
