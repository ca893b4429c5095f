package dev.hadron.lua.deployment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.inject.Singleton;

import dev.hadron.deployment.HadronBuildTimeConfig;
import dev.hadron.deployment.ProcessDefinitionBuildItem;
import dev.hadron.lua.runtime.BuiltScripts;
import dev.hadron.lua.runtime.LuaEngines;
import dev.hadron.lua.runtime.LuaKeys;
import dev.hadron.lua.runtime.LuaRecorder;
import dev.hadron.lua.runtime.LuaScripts;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import io.quarkus.deployment.metrics.MetricsCapabilityBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.metrics.MetricsFactory;

/** Finds the scripts of the application, checks them, and puts them into it. */
class ScriptProcessor {

    private static final String FEATURE = "hadron-lua";
    private static final String METERS = "dev.hadron.lua.runtime.MicrometerScriptMeters";

    @BuildStep
    FeatureBuildItem nameFeature() {
        return new FeatureBuildItem(FEATURE);
    }

    @BuildStep
    AdditionalBeanBuildItem addBeans() {
        return AdditionalBeanBuildItem.builder().addBeanClasses(LuaScripts.class, LuaEngines.class, LuaKeys.class)
                .setUnremovable().build();
    }

    @BuildStep
    void addMeters(HadronBuildTimeConfig config, Optional<MetricsCapabilityBuildItem> metrics,
            BuildProducer<AdditionalBeanBuildItem> beans) {
        if (config.metrics().enabled()
                && metrics.map(found -> found.metricsSupported(MetricsFactory.MICROMETER)).orElse(false)) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(METERS));
        }
    }

    /** Its numbers would be those of the build. */
    @BuildStep
    RuntimeInitializedClassBuildItem seedInTheExecutable() {
        return new RuntimeInitializedClassBuildItem("dev.hadron.lua.modules.UuidModule$Random");
    }

    @BuildStep
    void findScripts(CurateOutcomeBuildItem application, OutputTargetBuildItem output, ApplicationArchivesBuildItem archives,
            List<ProcessDefinitionBuildItem> definitions, BuildProducer<ScriptBuildItem> scripts,
            BuildProducer<GeneratedResourceBuildItem> resources, BuildProducer<ValidationErrorBuildItem> errors) {
        ScriptCheck check = new ScriptCheck(definitions.stream().collect(Collectors.toMap(ProcessDefinitionBuildItem::id,
                ProcessDefinitionBuildItem::place)));
        ScriptFolders.all(application, output, archives).forEach(check::check);
        if (check.mistakes() != null) {
            errors.produce(new ValidationErrorBuildItem(new DefinitionException(check.mistakes())));
            return;
        }
        for (ScriptBuildItem item : check.scripts()) {
            scripts.produce(item);
            resources.produce(new GeneratedResourceBuildItem(LuaRecorder.FOLDER + item.script().path(),
                    item.script().source().getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** The folder of sources needs no restart: while the application runs, it looks at it itself. */
    @BuildStep
    HotDeploymentWatchedFileBuildItem restartOnChange() {
        return HotDeploymentWatchedFileBuildItem.builder()
                .setLocationPredicate(location -> location.startsWith(ScriptFolders.IN_ARCHIVES + "/")).build();
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem recordScripts(LuaRecorder recorder, CurateOutcomeBuildItem application, OutputTargetBuildItem output,
            LaunchModeBuildItem mode, List<ScriptBuildItem> scripts, List<ProcessDefinitionBuildItem> definitions) {
        List<ScriptBuildItem> sorted = scripts.stream().sorted(Comparator.comparing(item -> item.script().id())).toList();
        Set<String> methods = new TreeSet<>(definitions.stream().map(ProcessDefinitionBuildItem::id).toList());
        Optional<String> sources = mode.getLaunchMode() == LaunchMode.DEVELOPMENT
                ? ScriptFolders.sources(application, output).map(Path::toString)
                : Optional.empty();
        return SyntheticBeanBuildItem.configure(BuiltScripts.class).scope(Singleton.class)
                .runtimeValue(recorder.compile(sorted.stream().map(item -> item.script().path()).toList(),
                        sorted.stream().map(ScriptBuildItem::origin).toList(), methods, sources))
                .done();
    }
}
