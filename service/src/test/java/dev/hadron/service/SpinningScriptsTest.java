package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** HTTP stays answering, and processes with it, while a thousand scripts work without end. */
@QuarkusTest
class SpinningScriptsTest {

    private static final int SPINNING = 1_000;
    private static final int REQUESTS = 50;

    @Test
    void letEverythingElseWork() {
        String counter = Api.spawn("app.lua:counter", 0);
        String inJava = Api.spawn("app.samples:counter", 0);
        List<String> spinning = new ArrayList<>();
        for (int i = 0; i < SPINNING; i++) {
            spinning.add(Api.spawn("app.lua:spin"));
        }
        List<Long> millis = new ArrayList<>();
        for (int i = 1; i <= REQUESTS; i++) {
            request().post(Api.message(counter, "inc")).then().statusCode(202);
            request().post(Api.message(inJava, "inc")).then().statusCode(202);
            long start = System.nanoTime();
            request().get("/hosts").then().statusCode(200);
            millis.add((System.nanoTime() - start) / 1_000_000);
        }
        assertThat(count(counter)).isEqualTo(REQUESTS);
        assertThat(count(inJava)).isEqualTo(REQUESTS);
        spinning.forEach(pid -> request().delete(Api.process(pid)).then().statusCode(204));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(alive()).isZero());
        millis.sort(null);
        System.out.printf("GET /hosts beside %d spinning scripts: median %d ms, longest %d ms%n", SPINNING,
                millis.get(REQUESTS / 2), millis.get(REQUESTS - 1));
    }

    private static int count(String pid) {
        return request().queryParam("wait", "30s").post(Api.message(pid, "get")).then().statusCode(200).extract().as(int.class);
    }

    private static long alive() {
        return request().get("/q/metrics").asString().lines()
                .filter(line -> line.startsWith("hadron_processes_alive") && line.contains("\"app.lua:spin\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
