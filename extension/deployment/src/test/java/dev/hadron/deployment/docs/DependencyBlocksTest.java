package dev.hadron.deployment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** The dependencies that pages tell to add are modules of this build, in its version. */
class DependencyBlocksTest {

    private static final Pattern DEPENDENCY = Pattern.compile("<groupId>dev\\.hadron</groupId>\\s*"
            + "<artifactId>([^<]+)</artifactId>(?:\\s*<version>([^<]+)</version>)?");

    @Test
    void areOfThisBuild() {
        String parent = String.join("\n", Pages.lines(Pages.ROOT.resolve("pom.xml")));
        Matcher self = DEPENDENCY.matcher(parent);
        assertThat(self.find()).isTrue();
        List<Pages.Block> blocks = Pages.blocks("xml").stream().filter(block -> block.text().contains("dev.hadron")).toList();
        assertThat(blocks).isNotEmpty();
        for (Pages.Block block : blocks) {
            Matcher dependency = DEPENDENCY.matcher(block.text());
            assertThat(dependency.find()).as("%s names group and artifact", block).isTrue();
            assertThat(parent).as("%s", block).contains("<artifactId>" + dependency.group(1) + "</artifactId>");
            assertThat(dependency.group(2)).as("the version in %s", block).isIn(null, self.group(2));
        }
    }
}
