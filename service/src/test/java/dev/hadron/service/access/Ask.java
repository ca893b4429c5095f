package dev.hadron.service.access;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.hadron.service.Api;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A request on something that may exist or not.
 *
 * @param method of HTTP
 * @param path with {@code <>} for what it is about, which is encoded there
 * @param body with {@code <>} for what it is about, empty for none
 */
record Ask(String method, String path, String body) {

    /** The requests on a process, by PID or name. */
    static Stream<Ask> onProcess() {
        return Stream.of(new Ask("POST", "/processes/<>/messages/t", "1"),
                new Ask("POST", "/processes/<>/messages/t?wait=5s", "1"),
                new Ask("POST", "/processes/<>/cancel", "{\"deadline\":\"5s\"}"), new Ask("DELETE", "/processes/<>", ""),
                new Ask("GET", "/processes/<>", ""), new Ask("HEAD", "/processes/<>", ""),
                new Ask("GET", "/processes/<>/events", ""));
    }

    /** The requests on a name. */
    static Stream<Ask> onName() {
        return Stream.of(new Ask("GET", "/names/<>", ""), new Ask("DELETE", "/names/<>", ""),
                new Ask("PUT", "/names/<>", "{\"pid\":\"{app:processes|0xfffff}\"}"),
                new Ask("POST", "/processes",
                        "{\"definition\":\"app.samples:deaf\",\"host\":\"app:processes\",\"name\":\"<>\"}"));
    }

    /** The requests that say the PID of a process in their body. */
    static Stream<Ask> onPid() {
        return Stream.of(new Ask("PUT", "/names/anything", "{\"pid\":\"<>\"}"));
    }

    /** The requests on a definition. */
    static Stream<Ask> onDefinition() {
        return Stream.of(new Ask("POST", "/processes", "{\"definition\":\"<>\",\"host\":\"app:processes\"}"),
                new Ask("POST", "/exec", "{\"definition\":\"<>\",\"host\":\"app:processes\"}"),
                new Ask("GET", "/processes?definition=<>", ""));
    }

    /** The requests on a host. */
    static Stream<Ask> onHost() {
        return Stream.of(new Ask("POST", "/processes", "{\"definition\":\"app.samples:deaf\",\"host\":\"<>\"}"),
                new Ask("POST", "/exec", "{\"definition\":\"app.samples:deaf\",\"host\":\"<>\"}"),
                new Ask("GET", "/processes?host=<>", ""));
    }

    /** All that a client can see, with {@code <>} for what the request was about. */
    record Answer(int status, List<String> headers, String body) {

        static Answer of(Response response, String about) {
            return new Answer(response.statusCode(),
                    response.headers().asList().stream().map(header -> told(header.toString(), about)).sorted().toList(),
                    told(response.asString(), about));
        }

        private static String told(String text, String about) {
            return text.replace(about, "<>").replace(Api.encode(about), "<>");
        }
    }

    Answer send(RequestSpecification request, String about) {
        RequestSpecification whole = body.isEmpty() ? request : request.body(body.replace("<>", about));
        return Answer.of(whole.redirects().follow(false).request(method, path.replace("<>", Api.encode(about))), about);
    }

    /** How this request is written where it is about something, for a test's messages. */
    Map<String, String> on(String about) {
        return Map.of("method", method, "path", path, "about", about);
    }
}
