package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** The first processes by some order, in one call. */
@QuarkusTest
class BusiestTest {

    private final List<String> pids = new ArrayList<>();

    @AfterEach
    void terminate() {
        pids.forEach(pid -> request().delete(Api.process(pid)).then().statusCode(204));
    }

    @Test
    void byMailbox() {
        String definition = "app.samples:deaf";
        for (int i = 0; i < 12; i++) {
            String pid = spawn(definition);
            for (int sent = 0; sent < (i * 5) % 12; sent++) {
                request().post(Api.message(pid, "t")).then().statusCode(202);
            }
        }

        request().get("/processes?sort=mailbox&limit=10&definition=" + Api.encode(definition)).then().statusCode(200)
                .body("items.mailbox", contains(11, 10, 9, 8, 7, 6, 5, 4, 3, 2), "total", equalTo(12), "next", nullValue());
    }

    @Test
    void byReceived() {
        String definition = "app.samples:counter";
        List<String> some = List.of(spawn(definition, 0), spawn(definition, 0), spawn(definition, 0));
        for (int sent = 0; sent < 3; sent++) {
            request().post(Api.message(some.get(1), "get") + "?wait=5s").then().statusCode(200);
        }
        request().post(Api.message(some.get(2), "get") + "?wait=5s").then().statusCode(200);

        request().get("/processes?sort=received&limit=2&definition=" + Api.encode(definition)).then().statusCode(200)
                .body("items.pid", contains(some.get(1), some.get(2)), "items.received", contains(3, 1));
    }

    @Test
    void byAge() {
        String definition = "app.samples:echo";
        List<String> some = List.of(spawn(definition), spawn(definition));

        request().get("/processes?sort=age&definition=" + Api.encode(definition)).then().statusCode(200)
                .body("items", hasSize(2), "items[0].pid", equalTo(some.get(0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sort=size            | 'sort' is one of mailbox, received, age, not 'size'
            sort=age&limit=0     | 'limit' is a whole number, 1 to 1000, not '0'
            sort=age&after=7     | 'sort' gives the first processes only, so there is no page 'after' them; take a larger 'limit'
            """, quoteCharacter = '"')
    void whatIsWrongIsSaid(String query, String detail) {
        request().get("/processes?" + query).then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"), "detail", equalTo(detail));
    }

    private String spawn(String definition, Object... arguments) {
        String pid = Api.spawn(definition, arguments);
        pids.add(pid);
        return pid;
    }
}
