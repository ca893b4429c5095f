package dev.hadron.lua.deployment.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** The scripts of pages, in the folders of {@code guides} of the tests' resources, and what the pages configure. */
public final class ScriptsOf {

    private static final Path FOLDER = Path.of("src/test/resources/guides");
    private static final Pattern BLOCK = Pattern.compile("^```properties\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private ScriptsOf() {
    }

    /** Puts the scripts of a folder into an application, where that expects those of a namespace. */
    public static void folder(JavaArchive jar, String folder, String namespace) {
        jar.addClass(ScriptsOf.class);
        names(folder).forEach(name -> jar.addAsResource(new FileAsset(FOLDER.resolve(folder).resolve(name + ".lua").toFile()),
                "META-INF/lua/" + namespace + "/" + name + ".lua"));
    }

    /** The names of a folder's scripts. */
    public static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".lua", "")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a page tells to write into {@code application.properties}. */
    public static String properties(String page) {
        try {
            return BLOCK.matcher(Files.readString(Path.of("../..").resolve(page))).results().map(block -> block.group(1))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
