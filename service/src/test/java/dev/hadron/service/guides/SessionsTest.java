package dev.hadron.service.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.service.Api;
import io.quarkus.test.junit.QuarkusTest;

/** What pages show of {@code curl} is what the service answers, but for PIDs and moments, which are others each time. */
@QuarkusTest
class SessionsTest {

    private static final Pattern PID = Pattern.compile("\\{app:processes\\|0x[0-9a-f]+}");
    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> pids = new HashMap<>();

    @ParameterizedTest
    @ValueSource(strings = { "README.md", "docs/guides-names.md", "docs/guides-scripts.md" })
    void answersWhatThePageShows(String page) {
        Session session = Session.of(page);
        assertThat(session.steps()).as("commands of %s", page).hasSizeGreaterThan(5);
        session.steps().forEach(step -> {
            if (step.method().equals("GET")) {
                await().untilAsserted(() -> check(page, step));
            } else {
                check(page, step);
            }
        });
    }

    private void check(String page, Session.Step step) {
        String answer = answer(step);
        String expected = step.output();
        if (PID.matcher(expected).find() && PID.matcher(answer).find()) {
            pids.putIfAbsent(pid(expected), pid(answer));
        }
        assertThat(withoutMoments(answer)).as("%s:%d", page, step.line()).isEqualTo(withoutMoments(withPids(expected)));
    }

    /** Asks as {@code curl} does: a request without a body has no type either. */
    private String answer(Session.Step step) {
        String body = step.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.address(withPids(step.path())));
        if (body == null) {
            request.method(step.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", step.type()).method(step.method(), BodyPublishers.ofString(withPids(body)));
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String withPids(String text) {
        return PID.matcher(text).replaceAll(match -> pids.getOrDefault(match.group(), match.group()));
    }

    private static String pid(String text) {
        return PID.matcher(text).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    private static String withoutMoments(String text) {
        return text.replaceAll(MOMENT, "some moment");
    }
}
