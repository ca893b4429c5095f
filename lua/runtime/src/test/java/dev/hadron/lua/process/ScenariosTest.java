package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.hadron.kernel.HostOptions;
import dev.hadron.kernel.OverflowPolicy;

/** The contract as scripts see it: a scenario for each rule, with peers that are scripts, and again with peers in Java. */
@Tag("R1.1")
@Tag("R1.2")
@Tag("R1.3")
@Tag("R2.1")
@Tag("R2.2")
@Tag("R2.3")
@Tag("R2.4")
@Tag("R2.5")
@Tag("R3.1")
@Tag("R3.2")
@Tag("R3.4")
@Tag("R3.5")
@Tag("R3.6")
@Tag("R4.1")
@Tag("R4.2")
@Tag("R4.3")
@Tag("R4.4")
@Tag("R5.1")
@Tag("R5.2")
@Tag("R5.3")
@Tag("R5.4")
@Tag("R6.1")
@Tag("R6.2")
@Tag("R6.3")
@Tag("R6.4")
@Tag("R6.5")
@Tag("R6.6")
@Tag("R6.7")
@Tag("R7")
@Tag("R8.1")
@Tag("R8.2")
@Tag("R8.3")
@Tag("R8.4")
@Tag("R8.5")
@Tag("R8.6")
@Tag("R8.7")
@Tag("R9")
@Tag("R10.1")
@Tag("R10.2")
@Tag("R10.3")
@Tag("R11.1")
@Tag("R11.2")
@Tag("R11.3")
@Tag("R11.4")
@Tag("R11.5")
@Tag("R12.1")
@Tag("R12.2")
@Tag("R14")
class ScenariosTest {

    private static final Pattern NAME = Pattern.compile("^  \\[\"((R[0-9.]+) [^\"]+)\"\\] = function", Pattern.MULTILINE);

    /** A scenario: the file that it is in, its rule and its name. */
    private record Scenario(String file, String rule, String name) {
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return all().stream().flatMap(scenario -> Stream.of("lua", "java").map(peer -> DynamicTest.dynamicTest(
                scenario.name + " (peers: " + peer + ")", () -> play(scenario, peer))));
    }

    @Test
    void thereIsATagForEachRuleThatHasAScenario() {
        Set<String> rules = new TreeSet<>(all().stream().map(Scenario::rule).toList());
        Set<String> tags = new TreeSet<>(Arrays.stream(ScenariosTest.class.getAnnotationsByType(Tag.class)).map(Tag::value)
                .toList());
        assertThat(tags).isEqualTo(rules);
    }

    private static void play(Scenario scenario, String peer) {
        try (World world = world()) {
            world.play(world.main("return require('test:" + scenario.file + "')['" + scenario.name.replace("'", "\\'")
                    + "']('" + peer + "')"));
        }
    }

    private static World world() {
        World world = new World(kernel -> {
            kernel.host(HostOptions.of("app:small").withMaxProcesses(100).withMailbox(8, OverflowPolicy.REJECT));
            kernel.host(HostOptions.of("app:one").withMaxProcesses(1).withMailbox(8, OverflowPolicy.REJECT));
            Peers.define(kernel);
        }, engine -> {
        });
        return world.folder("scenarios", "test").folder("peers", "lua");
    }

    private static List<Scenario> all() {
        return ScriptFiles.of("scenarios").stream().flatMap(file -> {
            Matcher names = NAME.matcher(ScriptFiles.read(file));
            return names.results().map(match -> new Scenario(ScriptFiles.name(file), match.group(2), match.group(1)));
        }).toList();
    }
}
