package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DefinitionsTest {

    @Test
    void areListedWithTheirOrigin() {
        request().get("/definitions").then().statusCode(200)
                .body("items.find { it.id == 'app.samples:counter' }.origin",
                        equalTo("dev.hadron.service.samples.Samples.counter"))
                .body("items.find { it.id == 'app.samples:wordcount' }.origin",
                        equalTo("dev.hadron.service.samples.WordCount.count"));
    }

    @Test
    void areInTheOrderOfTheirIds() {
        List<String> ids = request().get("/definitions").then().extract().path("items.id");
        assertThat(ids).isSorted().doesNotHaveDuplicates().contains("app.samples:echo", "app.samples:deaf");
    }
}
