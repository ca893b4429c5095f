package dev.hadron.deployment.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.Self;
import dev.hadron.runtime.config.FurtherKeys;
import dev.hadron.runtime.config.HadronConfiguration;
import dev.hadron.runtime.config.KnownDefinitions;
import dev.hadron.runtime.config.Reading;
import dev.hadron.spi.Body;
import dev.hadron.spi.BodyKind;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Every key and value that a page shows is one that an application would start with. */
class ConfigurationBlocksTest {

    private static final Pattern KEY = Pattern.compile("`(quarkus\\.hadron\\.[^`]*[a-z\\]])(=[^`]*)?`");

    static List<Path> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areRight(Path page) {
        StringBuilder all = new StringBuilder();
        Pages.blocks(Pages.name(page), Pages.lines(page), "properties").forEach(block -> all.append(block.text()).append('\n'));
        check(all.toString());
    }

    /** The texts around the blocks name keys too; what a policy needs besides does not matter there. */
    @ParameterizedTest
    @MethodSource("pages")
    void asAreTheKeysInTheText(Path page) {
        for (String key : KEY.matcher(String.join("\n", Pages.lines(page))).results().map(ConfigurationBlocksTest::key)
                .toList()) {
            try {
                check(key + "=\n");
            } catch (ConfigurationException e) {
                assertThat(e.getMessage()).as("%s in %s", key, Pages.name(page)).doesNotContain("there is no such key",
                        "ends the key in a .properties file", "is no ");
            }
        }
    }

    @Test
    void aMisspeltOneWouldBeFound() {
        assertThatThrownBy(() -> check("quarkus.hadron.host.\"app\\:processes\".max-process=1"))
                .hasMessageContaining("did you mean quarkus.hadron.host.\"app\\:processes\".max-processes?");
    }

    private static String key(MatchResult match) {
        String key = match.group(1);
        String name = key.replaceFirst("\"((host|service|supervisor)-id|(policy|scope|role)-name)\"", "\"app\\\\:some\"")
                .replace("[i]", "[0]");
        return name.replaceFirst("(?<!\\\\):", "\\\\:");
    }

    private static void check(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        HadronConfiguration.check(new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("prod")
                .withSources(new PropertiesConfigSource(texts, "application.properties", 250)).build(),
                new KnownDefinitions(Map.of(), List.of(new Any())), List.of(new AnyOfScripts()));
    }

    /** The keys of scripts are another module's, whose tests read their values. */
    private static final class AnyOfScripts implements FurtherKeys {
        @Override
        public Map<String, Reading<?>> keys() {
            Map<String, Reading<?>> keys = new HashMap<>();
            for (ConfigurationModel.Key key : ConfigurationModel.ofExtension().keys) {
                String name = key.name().substring("quarkus.hadron.".length());
                if (name.startsWith("lua.")) {
                    keys.put(name, text -> text);
                }
            }
            return keys;
        }
    }

    /** Services on pages may run whatever definitions they like. */
    private static final class Any implements DefinitionProvider {
        @Override
        public Definition find(String id) {
            return new Definition() {
                @Override
                public String id() {
                    return id;
                }

                @Override
                public BodyKind kind() {
                    return BodyKind.BEHAVIOR;
                }

                @Override
                public Body start(Self self, Object[] arguments) {
                    throw new AssertionError("pages start nothing");
                }
            };
        }

        @Override
        public Collection<String> ids() {
            return List.of();
        }
    }
}
