package dev.hadron.runtime.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

import dev.hadron.SourceId;
import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.HostPlacement;
import dev.hadron.kernel.OverflowPolicy;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.ProfileConfigSourceInterceptor;
import io.smallrye.config.SmallRyeConfig;

/** Reads the configuration of an application: first all its mistakes, then its hosts, services and who may do what. */
public final class HadronConfiguration {

    private HadronConfiguration() {
    }

    /**
     * Checks everything under {@code quarkus.hadron.} (R15.4).
     *
     * @param definitions what services may run
     * @param further what other extensions have there
     * @throws ConfigurationException that tells all mistakes and how to mend them
     */
    public static void check(SmallRyeConfig config, KnownDefinitions definitions, List<FurtherKeys> further) {
        Collection<Given> given = given(config);
        Declared declared = declared(config, given);
        List<String> mistakes = new ArrayList<>(ConfigCheck.mistakes(KnownKeys.with(further), given, declared));
        mistakes.addAll(new SecurityReader(declared).mistakes());
        mistakes.addAll(new ServiceReader(declared, definitions).mistakes());
        if (mistakes.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("Hadron cannot start, for its configuration has ")
                .append(mistakes.size() == 1 ? "a mistake:" : mistakes.size() + " mistakes:");
        mistakes.forEach(mistake -> text.append("\n  - ").append(mistake));
        throw new ConfigurationException(text.toString());
    }

    /**
     * The hosts, by id. A name that is no id is that of an environment variable which overrides a declared host; SmallRye
     * Config, which cannot know, presents it as one more.
     */
    public static List<HostOptions> hosts(HadronRuntimeConfig config) {
        return config.host().entrySet().stream().filter(host -> SourceId.isValid(host.getKey()))
                .sorted(Map.Entry.comparingByKey()).map(host -> host(host.getKey(), host.getValue())).toList();
    }

    /** Who may do what (R13), of a configuration without mistakes. */
    public static Security security(SmallRyeConfig config) {
        return new SecurityReader(declared(config, given(config))).security();
    }

    /** The services and their supervisors, of a configuration without mistakes. */
    public static ServiceTree services(SmallRyeConfig config, KnownDefinitions definitions) {
        return new ServiceReader(declared(config, given(config)), definitions).tree();
    }

    private static Declared declared(SmallRyeConfig config, Collection<Given> given) {
        return new Declared(given, name -> config.getConfigValue(name).getValue());
    }

    private static HostOptions host(String id, HostConfig config) {
        return new HostOptions(id, config.eventLoops().orElse(0),
                config.placement().orElse(HostPlacement.NEAR_PARENT),
                config.maxProcesses().orElse(HostOptions.DEFAULT_MAX_PROCESSES),
                config.mailboxCapacity().orElse(HostOptions.DEFAULT_MAILBOX_CAPACITY),
                config.mailboxMemory().map(MemorySize::asLongValue).orElse(HostOptions.DEFAULT_MAILBOX_MEMORY),
                config.overflow().orElse(OverflowPolicy.REJECT),
                config.sliceMessages().orElse(HostOptions.DEFAULT_SLICE_MESSAGES),
                config.sliceTime().orElse(HostOptions.DEFAULT_SLICE_TIME));
    }

    private static Collection<Given> given(SmallRyeConfig config) {
        Set<String> ofEnvironment = new HashSet<>();
        Set<String> ofOthers = new HashSet<>();
        for (ConfigSource source : config.getConfigSources()) {
            Set<String> names = source instanceof EnvConfigSource ? ofEnvironment : ofOthers;
            for (String name : source.getPropertyNames()) {
                names.add(ProfileConfigSourceInterceptor.activeName(name, config.getProfiles()));
            }
        }
        List<Given> given = new ArrayList<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(KnownKeys.PREFIX)) {
                boolean environment = ofEnvironment.contains(name) && !ofOthers.contains(name);
                given.add(new Given(name, config.getConfigValue(name).getValue(), environment));
            }
        }
        return given;
    }
}
