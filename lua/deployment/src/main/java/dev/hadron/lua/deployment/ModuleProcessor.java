package dev.hadron.lua.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import dev.hadron.deployment.RecordedTypes;
import dev.hadron.lua.modules.BeanModules;
import dev.hadron.lua.modules.LuaModule;
import dev.hadron.lua.modules.ModuleBean;
import dev.hadron.lua.modules.ModuleMethod;
import dev.hadron.lua.runtime.LuaRecorder;
import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.BeanDefiningAnnotationBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.BeanRegistrationPhaseBuildItem.BeanConfiguratorBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.recording.RecorderContext;
import io.smallrye.mutiny.Uni;

/** Finds the {@code @LuaModule} classes, checks them, and has an invoker made for each of their methods. */
class ModuleProcessor {

    private static final DotName LUA_MODULE = DotName.createSimple(LuaModule.class);
    /** Types of what answers later. */
    private static final Set<DotName> LATER = Set.of(DotName.createSimple(Uni.class),
            DotName.createSimple(CompletionStage.class),
            DotName.createSimple(CompletableFuture.class));

    @BuildStep
    BeanDefiningAnnotationBuildItem makeClassesBeans() {
        return new BeanDefiningAnnotationBuildItem(LUA_MODULE, BuiltinScope.DEPENDENT.getName());
    }

    /** Where a scope would be a mistake, {@link ModuleCheck} tells it together with the others. */
    @BuildStep
    AutoAddScopeBuildItem makeOneOfEach() {
        return AutoAddScopeBuildItem.builder()
                .match((type, annotations, index) -> type.hasDeclaredAnnotation(LUA_MODULE) && ModuleCheck.unfit(type) == null)
                .defaultScope(BuiltinScope.SINGLETON).reason("Found @LuaModule").build();
    }

    @BuildStep
    UnremovableBeanBuildItem keepBeans() {
        return UnremovableBeanBuildItem.beanClassAnnotation(LUA_MODULE);
    }

    /** Runs before ArC registers beans, which it has to finish before it makes the classes of invokers. */
    @BuildStep
    void findModules(BeanArchiveIndexBuildItem archive, BeanDiscoveryFinishedBuildItem discovery,
            InvokerFactoryBuildItem invokers, BuildProducer<ModuleBuildItem> modules,
            BuildProducer<ValidationErrorBuildItem> errors, BuildProducer<BeanConfiguratorBuildItem> beforeRegistration) {
        List<ModuleCandidate> candidates = candidates(archive.getIndex(), discovery);
        List<String> mistakes = new ModuleCheck().mistakes(candidates);
        if (!mistakes.isEmpty()) {
            errors.produce(new ValidationErrorBuildItem(new DefinitionException(ModuleCheck.text(mistakes))));
            return;
        }
        for (ModuleCandidate candidate : candidates) {
            candidate.bean().ifPresent(bean -> {
                List<ModuleBuildItem.Function> functions = new ArrayList<>();
                for (MethodInfo method : candidate.methods()) {
                    functions.add(new ModuleBuildItem.Function(method, invokers.createInvoker(bean, method).build()));
                }
                modules.produce(new ModuleBuildItem(candidate.name(), bean, functions));
            });
        }
    }

    private static List<ModuleCandidate> candidates(IndexView index, BeanDiscoveryFinishedBuildItem discovery) {
        Map<DotName, BeanInfo> beans = discovery.beanStream().classBeans()
                .collect(Collectors.toMap(BeanInfo::getBeanClass, Function.identity(), (one, same) -> one));
        List<ModuleCandidate> candidates = new ArrayList<>();
        for (AnnotationInstance annotation : index.getAnnotations(LUA_MODULE)) {
            candidates.add(new ModuleCandidate(annotation.value().asString(), annotation.target().asClass(),
                    Optional.ofNullable(beans.get(annotation.target().asClass().name()))));
        }
        candidates.sort(Comparator.comparing(ModuleCandidate::place));
        return candidates;
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem recordModules(LuaRecorder recorder, RecorderContext context, List<ModuleBuildItem> modules) {
        RecordedTypes types = new RecordedTypes(context);
        List<ModuleBean> beans = modules.stream().sorted(Comparator.comparing(ModuleBuildItem::name))
                .map(module -> new ModuleBean(module.name(), module.bean().getIdentifier(), module.functions().stream()
                        .map(function -> new ModuleMethod(function.method().name(),
                                types.of(function.method().parameterTypes()),
                                LATER.contains(function.method().returnType().name()),
                                context.newInstance(function.invoker().getClassDesc().packageName() + "."
                                        + function.invoker().getClassDesc().displayName())))
                        .toList()))
                .toList();
        return SyntheticBeanBuildItem.configure(BeanModules.class).scope(Singleton.class).unremovable()
                .runtimeValue(recorder.modules(beans)).done();
    }
}
