package dev.hadron.service.access;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What docs/guides-security.md tells to write into a .properties file for the service. */
final class Guide {

    private static final Path PAGE = Path.of("../docs/guides-security.md");
    private static final Pattern BLOCK = Pattern.compile("^```properties\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private Guide() {
    }

    static String page() throws IOException {
        return Files.readString(PAGE);
    }

    static Map<String, String> properties() {
        Map<String, String> all = new LinkedHashMap<>();
        try {
            String page = page();
            Matcher block = BLOCK.matcher(page.substring(page.indexOf("## Who calls, over HTTP")));
            while (block.find()) {
                Properties lines = new Properties();
                lines.load(new StringReader(block.group(1)));
                lines.forEach((key, value) -> all.put((String) key, (String) value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
