package dev.hadron.lua.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.hadron.kernel.ProcessInfo;
import dev.hadron.testkit.TestKernelBuilder;

/**
 * Each block of code of the module's original page does what it says, as it is printed: it stands in a script that gives its
 * placeholders a meaning and asserts what it has done.
 */
class PageBlocksTest {

    private static final String PLACE = "-- the block";
    private static final int BLOCKS = 15;
    private static final int LINES = 39;

    private static final List<Block> ALL = ScriptFiles.of("page").stream()
            .map(file -> new Block(ScriptFiles.name(file), ScriptFiles.read(file).lines().toList())).toList();

    /** A block, by the name of its file. */
    private record Block(String name, List<String> lines) {

        String id() {
            return "page:" + name.replaceFirst("^\\d+-", "");
        }

        /** Where the lines are that do something. */
        List<Integer> code() {
            return IntStream.range(0, lines.size()).filter(line -> !lines.get(line).isBlank()
                    && !lines.get(line).startsWith("--")).boxed().toList();
        }

        Block without(int line) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(line);
            return new Block(name, rest);
        }
    }

    @Test
    void thePageHasSoMany() {
        assertThat(ALL).hasSize(BLOCKS);
        assertThat(ALL.stream().mapToInt(block -> block.code().size()).sum()).isEqualTo(LINES);
    }

    @TestFactory
    Stream<DynamicTest> doWhatTheySay() {
        return ALL.stream().map(block -> DynamicTest.dynamicTest(block.name, () -> play(block)));
    }

    /** So each line is run, and what it does is seen. */
    @TestFactory
    Stream<DynamicTest> doNotWithoutAnyOfTheirLines() {
        return ALL.stream().flatMap(block -> block.code().stream().map(line -> DynamicTest.dynamicTest(
                block.name + ": " + block.lines.get(line),
                () -> assertThatThrownBy(() -> play(block.without(line))).isNotNull())));
    }

    private static void play(Block block) {
        String around = ScriptFiles.read(ScriptFiles.of("page/around").stream()
                .filter(file -> ScriptFiles.name(file).equals(block.name)).findFirst().orElseThrow());
        assertThat(around).containsOnlyOnce(PLACE);
        try (World world = world()) {
            world.script(block.id(), around.replace(PLACE, String.join("\n", block.lines)));
            world.play(block.id());
        }
    }

    private static World world() {
        World[] world = new World[1];
        world[0] = new World(kernel -> relations(kernel, world), engine -> {
        });
        ScriptFiles.of("page/around").stream().filter(file -> !ScriptFiles.name(file).matches("\\d.*"))
                .forEach(file -> world[0].script("page:" + ScriptFiles.name(file), ScriptFiles.read(file)));
        return world[0].folder("peers", "lua");
    }

    /** A definition that ends with what there is between a process and any other. */
    private static void relations(TestKernelBuilder kernel, World[] world) {
        kernel.uni("java:relations", (self, arguments) -> world[0].kernel.inspector().process((String) arguments[0])
                .map(PageBlocksTest::relations));
    }

    private static String relations(ProcessInfo process) {
        return !process.monitoredBy().isEmpty() ? "monitored" : !process.links().isEmpty() ? "linked" : "none";
    }
}
