package dev.hadron.service.problem;

import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.service.json.Json;

/** Makes the responses that tell of errors. */
@Singleton
class Problems {

    /** The media type of {@link Problem}s. */
    static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_AFTER_SECONDS = "1";

    private final Json json;

    Problems(Json json) {
        this.json = json;
    }

    RestResponse<byte[]> response(ProcessException error) {
        return response(Statuses.of(error.kind()), error.kind(), error.message(), error.retryable(), error.details());
    }

    RestResponse<byte[]> response(int status, String detail, Map<String, Object> details) {
        return response(status, Statuses.kind(status), detail, false, details);
    }

    private RestResponse<byte[]> response(int status, ErrorKind kind, String detail, boolean retryable,
            Map<String, Object> details) {
        ResponseBuilder<byte[]> response = ResponseBuilder.<byte[]> create(status)
                .entity(body(status, kind, detail, retryable, details))
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    byte[] body(int status, ErrorKind kind, String detail, boolean retryable, Map<String, Object> details) {
        String title = Statuses.title(status);
        try {
            return json.bytes(new Problem("about:blank", title, status, detail, kind, retryable, details));
        } catch (ProcessException e) {
            Map<String, Object> unwritable = Map.of("unwritable", e.message());
            return json.bytes(new Problem("about:blank", title, status, detail, kind, retryable, unwritable));
        }
    }
}
