package dev.hadron.deployment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.spi.DefinitionException;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

import io.quarkus.arc.deployment.AutoAddScopeBuildItem;
import io.quarkus.arc.deployment.BeanArchiveIndexBuildItem;
import io.quarkus.arc.deployment.BeanDiscoveryFinishedBuildItem;
import io.quarkus.arc.deployment.BeanRegistrationPhaseBuildItem.BeanConfiguratorBuildItem;
import io.quarkus.arc.deployment.InvokerFactoryBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem;
import io.quarkus.arc.deployment.UnremovableBeanBuildItem.BeanClassAnnotationExclusion;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.BeanInfo;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.execannotations.ExecutionModelAnnotationsAllowedBuildItem;

/** Finds the {@code @ProcessDefinition} methods, checks them, and has an invoker made for each. */
class DefinitionProcessor {

    @BuildStep
    AutoAddScopeBuildItem makeClassesBeans() {
        return AutoAddScopeBuildItem.builder()
                .match((type, annotations, index) -> BeanCheck.unfit(type) == null && type.methods().stream()
                        .anyMatch(method -> method.hasDeclaredAnnotation(HadronNames.PROCESS_DEFINITION)))
                .defaultScope(BuiltinScope.SINGLETON).reason("Found @ProcessDefinition methods").build();
    }

    @BuildStep
    UnremovableBeanBuildItem keepBeans() {
        return new UnremovableBeanBuildItem(new BeanClassAnnotationExclusion(HadronNames.PROCESS_DEFINITION));
    }

    /** Where such an annotation is a mistake, {@link MethodCheck} tells it together with the others. */
    @BuildStep
    ExecutionModelAnnotationsAllowedBuildItem allowBlockingAnnotations() {
        return new ExecutionModelAnnotationsAllowedBuildItem(
                method -> method.hasDeclaredAnnotation(HadronNames.PROCESS_DEFINITION));
    }

    /** Runs before ArC registers beans, which it has to finish before it makes the classes of invokers. */
    @BuildStep
    void findDefinitions(BeanArchiveIndexBuildItem archive, BeanDiscoveryFinishedBuildItem discovery,
            InvokerFactoryBuildItem invokers, BuildProducer<ProcessDefinitionBuildItem> definitions,
            BuildProducer<ValidationErrorBuildItem> errors, BuildProducer<BeanConfiguratorBuildItem> beforeRegistration) {
        IndexView index = archive.getIndex();
        List<DefinitionCandidate> candidates = candidates(index, discovery);
        List<String> mistakes = new DefinitionCheck(index).mistakes(candidates);
        if (!mistakes.isEmpty()) {
            errors.produce(new ValidationErrorBuildItem(new DefinitionException(DefinitionCheck.text(mistakes))));
            return;
        }
        MethodCheck methods = new MethodCheck(index);
        for (DefinitionCandidate candidate : candidates) {
            candidate.bean().ifPresent(bean -> definitions.produce(new ProcessDefinitionBuildItem(candidate.id(),
                    methods.kind(candidate.method()), bean, candidate.method(),
                    invokers.createInvoker(bean, candidate.method()).build())));
        }
    }

    private static List<DefinitionCandidate> candidates(IndexView index, BeanDiscoveryFinishedBuildItem discovery) {
        Map<DotName, BeanInfo> beans = discovery.beanStream().classBeans()
                .collect(Collectors.toMap(BeanInfo::getBeanClass, Function.identity(), (one, same) -> one));
        List<DefinitionCandidate> candidates = new ArrayList<>();
        for (AnnotationInstance annotation : index.getAnnotations(HadronNames.PROCESS_DEFINITION)) {
            MethodInfo method = annotation.target().asMethod();
            if (!method.isSynthetic()) {
                candidates.add(new DefinitionCandidate(annotation.value().asString(), method,
                        Optional.ofNullable(beans.get(method.declaringClass().name()))));
            }
        }
        candidates.sort(Comparator.comparing(DefinitionCandidate::place));
        return candidates;
    }
}
