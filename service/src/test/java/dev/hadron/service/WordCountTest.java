package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The words of a whole book, counted by many processes, and by this test without any. */
@QuarkusTest
class WordCountTest {

    private static final int WORKERS = 16;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}']+");
    private static final Pattern METER = Pattern.compile("hadron_processes_(spawned|ended)_total\\{([^}]*)}\\s+([0-9.E]+)");

    @Test
    void agreesWithASequentialCount() throws IOException {
        String book = book();
        assertThat(book.length()).isGreaterThan(100_000);
        Map<String, Long> before = workers();
        List<Map<String, Object>> counted = request().body(Api.definition("app.samples:wordcount", book, WORKERS))
                .post("/exec").then().statusCode(200).extract().path("value");
        assertThat(counted).isEqualTo(sequentially(book));
        Map<String, Long> after = workers();
        assertThat(after.get("spawned") - before.get("spawned")).isEqualTo(WORKERS);
        assertThat(after.get("normal") - before.get("normal")).isEqualTo(WORKERS);
    }

    @Test
    void theNumberOfWorkersChangesNothing() throws IOException {
        String book = book();
        for (int workers : new int[] { 1, 7, 1_000 }) {
            assertThat(request().body(Api.definition("app.samples:wordcount", book, workers)).post("/exec").then()
                    .extract().<List<Map<String, Object>>> path("value")).isEqualTo(sequentially(book));
        }
    }

    private static String book() throws IOException {
        try (InputStream book = WordCountTest.class.getResourceAsStream("/texts/the-devils-dictionary.txt")) {
            return new String(book.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Map<String, Object>> sequentially(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Matcher word = WORD.matcher(text); word.find();) {
            counts.merge(word.group().toLowerCase(), 1, Integer::sum);
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort((a, b) -> b.getValue() - a.getValue());
        List<Map<String, Object>> first = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : entries.subList(0, 10)) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("word", entry.getKey());
            item.put("count", entry.getValue());
            first.add(item);
        }
        return first;
    }

    /** How many workers were spawned, and how many ended in each way, by the service's meters. */
    private static Map<String, Long> workers() {
        Map<String, Long> workers = new LinkedHashMap<>(Map.of("spawned", 0L, "normal", 0L));
        for (Matcher meter = METER.matcher(request().get("/q/metrics").asString()); meter.find();) {
            if (meter.group(2).contains("app.samples:wordcount-worker")) {
                Matcher outcome = Pattern.compile("outcome=\"(\\w+)\"").matcher(meter.group(2));
                workers.merge(outcome.find() ? outcome.group(1) : meter.group(1),
                        (long) Double.parseDouble(meter.group(3)), Long::sum);
            }
        }
        return workers;
    }
}
