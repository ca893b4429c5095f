package dev.hadron.deployment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.hadron.deployment.docs.GuideSources.Source;
import dev.hadron.deployment.docs.Pages.Block;

/** Every Java block of a page is a literal copy of code that is compiled and run. */
class JavaBlocksTest {

    private static final Source SOURCE = new Source("m/src/test/java/guides/a/CountTest.java",
            List.of("class CountTest {", "    int count;", "", "    int next() {", "        return ++count;", "    }", "}"));

    @Test
    void ofAllPagesAreCopies() {
        List<Block> blocks = Pages.blocks("java");
        GuideSources sources = GuideSources.ofRepository();
        assertThat(blocks).hasSizeGreaterThan(10);
        assertThat(blocks.stream().map(sources::mistake).filter(Objects::nonNull)).isEmpty();
    }

    @Test
    void mayBeIndentedOtherwise() {
        assertThat(mistake("int next() {", "    return ++count;", "}")).isNull();
        assertThat(mistake("  int count;", "", "  int next() {")).isNull();
    }

    @Test
    void thatDifferAreToldWithTheNearestPlace() {
        assertThat(mistake("int next() {", "    return count++;", "}")).isEqualTo("""
                docs/a.md:7: no source has this code; the nearest is m/src/test/java/guides/a/CountTest.java:4, \
                which differs in line 9 of the page:
                  page:   return count++;
                  source: return ++count;""");
        assertThat(mistake("int next() {", "return ++count;")).endsWith("CountTest.java:4 differs in its indentation");
        assertThat(mistake("something else")).endsWith("no source has this code; nothing is like it");
    }

    @Test
    void areLinesThatFollowEachOther() {
        assertThat(mistake("int count;", "int next() {")).contains("differs in line 9 of the page");
    }

    @Test
    void areOfCodeThatATestOfItsFolderRuns() {
        Source counter = new Source("m/src/test/java/guides/a/Counter.java", List.of("class Counter {", "}"));
        Source other = new Source("m/src/test/java/guides/b/Counter.java", List.of("class Counter {", "}"));
        Source test = new Source("m/src/test/java/guides/a/ATest.java", List.of("new Counter();"));
        Block block = new Block("docs/a.md", 7, List.of("class Counter {", "}"));
        assertThat(GuideSources.of(counter, test).mistake(block)).isNull();
        assertThat(GuideSources.of(other, test).mistake(block)).endsWith("but no test of its folder names Counter");
    }

    private static String mistake(String... lines) {
        return GuideSources.of(SOURCE).mistake(new Block("docs/a.md", 7, List.of(lines)));
    }
}
