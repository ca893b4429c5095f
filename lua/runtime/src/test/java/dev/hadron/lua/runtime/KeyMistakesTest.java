package dev.hadron.lua.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.runtime.config.HadronConfiguration;
import dev.hadron.runtime.config.KnownDefinitions;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.utils.StringUtil;

/** Every key of scripts has a value that fails the start, and a misspelling that does, each with its exact text. */
@Tag("R15.4")
class KeyMistakesTest {

    private static final String PREFIX = "quarkus.hadron.";
    private static final String FOLDER = "must be a folder that exists and can be read";
    private static final String FROM = "; it is looked for from " + Path.of("").toAbsolutePath();
    private static final String SIZE = "must be a number of bytes from 64K on, with K, M or G, for example 16M";
    private static final String COUNT = "must be a whole number from 1 to 2147483647";
    private static final String DEPTH = "must be a whole number from 20 to 2147483647";
    private static final String MISSING = "; set one, if only an empty one, or take the key out of the list";

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("directory", "/no/such/folder", FOLDER),
                mistake("directory", "no/such/folder", FOLDER + FROM),
                mistake("directory", "pom.xml", FOLDER + FROM),
                mistake("directory", " ", FOLDER + FROM),
                mistake("watch", "yes", "must be true or false"),
                mistake("watch", "true", "there is no folder to watch; set quarkus.hadron.lua.directory, or take this key out"),
                mistake("slice", "0", COUNT),
                mistake("slice", "2147483648", COUNT),
                mistake("slice", "1k", COUNT),
                mistake("max-memory", "65535", SIZE),
                mistake("max-memory", "63K", SIZE),
                mistake("max-memory", "16MB", SIZE),
                mistake("max-memory", "999999999999999999G", SIZE),
                mistake("max-call-depth", "19", DEPTH),
                mistake("max-call-depth", "deep", DEPTH),
                mistake("env.expose", "shop.name,,shop.empty", "must be a list separated by commas, without gaps"),
                mistake("env.expose", "shop.nmae", "no value is set for shop.nmae" + MISSING),
                mistake("env.expose", "shop.broken", "no value is set for shop.broken" + MISSING),
                mistake("env.expose", "a.b, shop.name,c.d", "no value is set for a.b, c.d" + MISSING));
    }

    private static Arguments mistake(String key, String value, String text) {
        return Arguments.of("lua." + key, value, text);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aWrongValueIsTold(String key, String value, String text) {
        assertMistake(Map.of(PREFIX + key, value), PREFIX + key + "=" + value + ": " + text);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aMisspeltKeyIsTold(String key) {
        assertMistake(Map.of(PREFIX + key + "x", "1"),
                PREFIX + key + "x: there is no such key; did you mean " + PREFIX + key + "?");
    }

    static Set<String> keys() {
        return new TreeSet<>(new LuaKeys(config(Map.of())).keys().keySet());
    }

    @Test
    void everyKeyHasAWrongValue() {
        Set<String> wrong = mistakes().map(mistake -> (String) mistake.get()[0]).collect(Collectors.toSet());
        assertThat(wrong).isEqualTo(keys());
    }

    @Test
    void everyKeyOfTheConfigurationIsKnown() {
        Set<String> declared = declared("lua.", LuaConfig.class).collect(Collectors.toSet());
        assertThat(declared).isEqualTo(keys());
    }

    private static Stream<String> declared(String prefix, Class<?> config) {
        return Stream.of(config.getDeclaredMethods()).flatMap(key -> {
            String name = prefix + StringUtil.skewer(key.getName());
            return key.getReturnType().getEnclosingClass() == config ? declared(name + ".", key.getReturnType())
                    : Stream.of(name);
        });
    }

    @Test
    void rightValuesAreTaken() {
        for (Map.Entry<String, List<String>> key : Map
                .of("directory", List.of("src", Path.of("src").toAbsolutePath().toString()),
                        "watch", List.of("false", "FALSE"), "slice", List.of("1", "2147483647"), "max-memory",
                        List.of("64K", "65536", "1g"), "max-call-depth", List.of("20"), "env.expose",
                        List.of("shop.name", "shop.name, shop.empty,shop.whole"))
                .entrySet()) {
            for (String value : key.getValue()) {
                assertThatCode(() -> check(Map.of(PREFIX + "lua." + key.getKey(), value))).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aFolderIsWatched() {
        assertThatCode(() -> check(Map.of(PREFIX + "lua.directory", "src", PREFIX + "lua.watch", "true")))
                .doesNotThrowAnyException();
    }

    private static void assertMistake(Map<String, String> line, String text) {
        assertThatThrownBy(() -> check(line))
                .hasMessage("Hadron cannot start, for its configuration has a mistake:\n  - " + text);
    }

    private static void check(Map<String, String> lines) {
        SmallRyeConfig config = config(lines);
        HadronConfiguration.check(config, new KnownDefinitions(Map.of(), List.of()), List.of(new LuaKeys(config)));
    }

    private static SmallRyeConfig config(Map<String, String> lines) {
        Map<String, String> all = new HashMap<>(lines);
        all.putAll(Map.of("shop.name", "Müller", "shop.empty", "", "shop.whole", "${shop.name}'s",
                "shop.broken", "${shop.none}"));
        return new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(all, "application.properties", 250)).build();
    }
}
