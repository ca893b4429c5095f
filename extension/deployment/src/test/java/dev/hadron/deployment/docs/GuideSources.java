package dev.hadron.deployment.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The code that pages may show: what is in a folder {@code guides} of some module's tests, or in the samples of the service.
 * It is compiled, and run by a test of its folder.
 */
final class GuideSources {

    private static final Set<String> ELSEWHERE = Set.of("target", "node_modules", ".git");

    private final List<Source> sources;

    private GuideSources(List<Source> sources) {
        this.sources = sources;
    }

    /** A file, without what may differ between it and a page: the indentation that all lines of a piece share. */
    record Source(String name, List<String> lines) {

        boolean contains(List<String> block) {
            for (int at = 0; at + block.size() <= lines.size(); at++) {
                if (unindented(lines.subList(at, at + block.size())).equals(block)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isTest() {
            return name.endsWith("Test.java");
        }

        private String folder() {
            return name.substring(0, name.lastIndexOf('/'));
        }

        private String type() {
            return name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
        }
    }

    static GuideSources of(Source... sources) {
        return new GuideSources(List.of(sources));
    }

    static GuideSources ofRepository() {
        return matching(".*/src/test/java/.*/guides/.*\\.java|service/src/main/java/.*/samples/.*\\.java");
    }

    /** Scripts that tests run: all of a folder {@code guides}, and the samples of the service. */
    static GuideSources ofScripts() {
        return matching("lua/.*/src/test/resources/guides/.*\\.lua|service/src/main/lua/.*\\.lua");
    }

    private static GuideSources matching(String names) {
        List<Source> found = new ArrayList<>();
        try {
            Files.walkFileTree(Pages.ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return ELSEWHERE.contains(folder.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = Pages.name(file);
                    if (name.matches(names)) {
                        found.add(new Source(name, Pages.lines(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GuideSources(found);
    }

    /** What is wrong with a block that a page shows, null where nothing is. */
    @Nullable
    String mistake(Pages.Block block) {
        List<String> wanted = unindented(block.lines());
        for (Source source : sources) {
            if (source.contains(wanted)) {
                return isRun(source) ? null
                        : block + ": " + source.name() + " has this code, but no test of its folder names "
                                + source.type();
            }
        }
        return block + ": no source has this code" + Nearest.of(block, sources);
    }

    private boolean isRun(Source source) {
        return source.isTest() || source.name().contains("/samples/") || source.name().endsWith(".lua") || sources.stream()
                .anyMatch(test -> test.isTest() && test.folder().equals(source.folder())
                        && test.lines().stream().anyMatch(line -> line.matches(".*\\b" + source.type() + "\\b.*")));
    }

    /** Lines without the indentation that all of them share, and without blanks at their ends. */
    static List<String> unindented(List<String> lines) {
        int shared = lines.stream().filter(line -> !line.isBlank()).mapToInt(GuideSources::indentation).min().orElse(0);
        return lines.stream().map(line -> line.isBlank() ? "" : line.substring(shared).stripTrailing()).toList();
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
