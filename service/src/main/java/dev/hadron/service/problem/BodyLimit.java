package dev.hadron.service.problem;

import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.hadron.ErrorKind;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers a request whose declared length is over the limit with a problem, before anything of its body is read. (A body
 * that does not declare its length is cut off by Quarkus at the same limit, with the bare status.)
 */
@Singleton
class BodyLimit {

    /** Before Quarkus's own check, which answers without a body, and after the caller is known. */
    private static final int PRIORITY = SecurityHandlerPriorities.AUTHORIZATION - 1;
    private static final int TOO_LARGE = 413;

    private final Problems problems;
    private final long limit;

    BodyLimit(Problems problems, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.problems = problems;
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext request) {
        if (declaredLength(request) <= limit) {
            request.next();
            return;
        }
        byte[] body = problems.body(TOO_LARGE, ErrorKind.INVALID, "the body may have " + limit + " bytes at most", false,
                Map.of());
        request.response().setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(Buffer.buffer(body))
                .onComplete(sent -> request.request().connection().close());
    }

    private static long declaredLength(RoutingContext request) {
        String text = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return text == null ? 0 : Long.parseLong(text);
    }
}
