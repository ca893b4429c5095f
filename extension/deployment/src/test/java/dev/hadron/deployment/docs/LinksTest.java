package dev.hadron.deployment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader finds every page, and every link of a page leads somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");

    static List<Path> pages() {
        return Pages.all();
    }

    @Test
    void theIndexNamesEveryPage() {
        Path index = Pages.ROOT.resolve("docs/README.md");
        String text = String.join("\n", Pages.lines(index));
        assertThat(Pages.all()).filteredOn(page -> page.getParent().equals(index.getParent()) && !page.equals(index))
                .allSatisfy(page -> assertThat(text).contains("(" + page.getFileName() + ")"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadSomewhere(Path page) {
        LINK.matcher(String.join("\n", Pages.lines(page))).results().forEach(link -> {
            Path target = link.group(1).isEmpty() ? page : page.resolveSibling(link.group(1)).normalize();
            assertThat(target).as("%s in %s", link.group(), Pages.name(page)).exists();
            if (link.group(2) != null && Files.isRegularFile(target)) {
                assertThat(Pages.lines(target)).as("%s in %s", link.group(), Pages.name(page))
                        .anyMatch(line -> line.startsWith("#") && anchor(line).equals(link.group(2)));
            }
        });
    }

    /** The anchor that a heading gets on the usual sites: lower case, blanks as hyphens, no other punctuation. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }
}
