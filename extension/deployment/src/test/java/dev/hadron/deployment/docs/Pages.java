package dev.hadron.deployment.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages for readers: the README and everything in {@code docs/}. */
final class Pages {

    static final Path ROOT = root();

    private Pages() {
    }

    /** A fenced block of a page; the line is that of its fence, from 1. */
    record Block(String page, int line, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }

        @Override
        public String toString() {
            return page + ":" + line;
        }
    }

    static List<Path> all() {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.filter(page -> page.toString().endsWith(".md")))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks of all pages in one language, which is what follows the fence. */
    static List<Block> blocks(String language) {
        return all().stream().flatMap(page -> blocks(name(page), lines(page), language).stream()).toList();
    }

    static List<Block> blocks(String page, List<String> lines, String language) {
        List<Block> blocks = new ArrayList<>();
        int fence = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("```") && fence < 0) {
                fence = i;
            } else if (line.equals("```")) {
                if (lines.get(fence).strip().substring(3).strip().equals(language)) {
                    blocks.add(new Block(page, fence + 1, lines.subList(fence + 1, i)));
                }
                fence = -1;
            }
        }
        if (fence >= 0) {
            throw new AssertionError(page + ":" + (fence + 1) + ": this block is never closed");
        }
        return blocks;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it is called from the root of the repository. */
    static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    private static Path root() {
        Path path = Path.of("").toAbsolutePath();
        while (!Files.exists(path.resolve("mvnw"))) {
            path = path.getParent();
        }
        return path;
    }
}
