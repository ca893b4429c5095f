package dev.hadron.service.access;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.service.Api;
import dev.hadron.service.access.Ask.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** Who does not sign in is told the same everywhere, whatever there is. */
@QuarkusTest
@TestProfile(Closed.class)
@Tag("R13.5")
class StrangersTest {

    private String pid;

    @BeforeEach
    void spawn() {
        pid = Closed.spawn("app.samples:deaf");
        Closed.as("ann").body("{\"pid\":\"" + pid + "\"}").put("/names/held").then().statusCode(204);
    }

    @AfterEach
    void terminate() {
        Closed.terminate(pid);
    }

    private static RequestSpecification stranger(String who) {
        return switch (who) {
            case "brings nothing" -> request();
            case "has a wrong password" -> request().auth().preemptive().basic("ann", "wrong");
            case "has another's password" -> request().auth().preemptive().basic("vic", "correct horse");
            case "has no name" -> request().auth().preemptive().basic("nobody", "wrong");
            case "has a broken header" -> request().header("Authorization", "Basic ???");
            default -> request().header("Authorization", "Bearer " + who);
        };
    }

    private List<Answer> answers(String who) {
        List<Answer> answers = new ArrayList<>();
        for (String process : List.of(pid, "{app:processes|0xfffff}", "held", "gone")) {
            Ask.onProcess().filter(ask -> !ask.method().equals("HEAD"))
                    .forEach(ask -> answers.add(ask.send(stranger(who), process)));
        }
        Stream.of("held", "gone").forEach(name -> Ask.onName().forEach(ask -> answers.add(ask.send(stranger(who), name))));
        Stream.of("app.samples:deaf", "app.samples:dumb")
                .forEach(id -> Ask.onDefinition().forEach(ask -> answers.add(ask.send(stranger(who), id))));
        Stream.of("app:processes", "app:nowhere")
                .forEach(id -> Ask.onHost().forEach(ask -> answers.add(ask.send(stranger(who), id))));
        Stream.of(new Ask("GET", "/<>", ""), new Ask("PATCH", "/processes", "{"), new Ask("POST", "/exec", "{"),
                new Ask("OPTIONS", "/<>", ""), new Ask("OPTIONS", "/processes", ""), new Ask("GET", "/hosts", ""),
                new Ask("GET", "/q/metrics", ""), new Ask("GET", "/q/openapi", ""), new Ask("GET", "/q/<>", ""))
                .forEach(ask -> answers.add(ask.send(stranger(who), "nothing")));
        return answers;
    }

    @Test
    void isTheSameForEveryRequestOfEveryStranger() {
        Set<Answer> different = new LinkedHashSet<>();
        Stream.of("brings nothing", "has a wrong password", "has another's password", "has no name", "has a broken header",
                "has-a-token").forEach(who -> different.addAll(answers(who)));
        assertThat(different).hasSize(1).first().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).anySatisfy(header -> assertThat(header).isEqualToIgnoringCase(
                    "WWW-Authenticate=basic realm=\"Hadron\"")).anySatisfy(
                            header -> assertThat(header).isEqualToIgnoringCase("Content-Type=" + Api.PROBLEM));
            assertThat(answer.body()).isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,"
                    + "\"detail\":\"sign in with a user's name and password, by HTTP Basic\",\"kind\":\"PERMISSION_DENIED\","
                    + "\"retryable\":false,\"details\":{}}");
        });
        Closed.as("ann").get("/names/held").then().statusCode(200);
    }

    @Test
    void aHeadHasNoBody() {
        assertThat(request().head("/processes").then().statusCode(401).extract().asString()).isEmpty();
    }
}
