package dev.hadron.service.problem;

import java.io.IOException;
import java.util.Map;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import dev.hadron.ProcessException;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Turns whatever a request fails with into a problem. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    RestResponse<byte[]> process(ProcessException error) {
        return problems.response(error);
    }

    /** A caller whose roles do not open the path at all: nothing has been looked for there. */
    @ServerExceptionMapper
    RestResponse<byte[]> forbidden(ForbiddenException error, ContainerRequestContext request, UriInfo uri) {
        return problems.response(Response.Status.FORBIDDEN.getStatusCode(),
                "permission denied: " + request.getMethod() + " on " + uri.getRequestUri().getRawPath(), Map.of());
    }

    @ServerExceptionMapper
    RestResponse<byte[]> body(MismatchedInputException error) {
        return malformed(error);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> http(WebApplicationException error, UriInfo uri) {
        if (error.getCause() instanceof JsonProcessingException cause) {
            return malformed(cause);
        }
        int status = error.getResponse().getStatus();
        String detail = switch (status) {
            case 404 -> "no such path: " + uri.getRequestUri().getRawPath();
            case 405 -> "the path does not take this method";
            case 406 -> "the path gives none of the media types that are accepted";
            case 415 -> "the path does not take this media type; send application/json";
            default -> String.valueOf(error.getMessage());
        };
        return problems.response(status, detail, Map.of());
    }

    /** A type of the service's that Jackson cannot handle is no fault of the request's. */
    @ServerExceptionMapper
    RestResponse<byte[]> definition(InvalidDefinitionException error) {
        return other(error);
    }

    /** Quarkus itself has answered a body that grew over the limit before it fails the reading: nothing is left to say. */
    @ServerExceptionMapper
    Uni<RestResponse<byte[]>> reading(IOException error, RoutingContext request) {
        return request.response().ended() ? Uni.createFrom().nothing() : Uni.createFrom().item(other(error));
    }

    @ServerExceptionMapper
    RestResponse<byte[]> other(Throwable error) {
        LOG.error("A request failed by a mistake of the service's", error);
        return problems.response(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                "the service failed; its log says why", Map.of());
    }

    private RestResponse<byte[]> malformed(JsonProcessingException error) {
        JsonMistake mistake = JsonMistake.of(error);
        return problems.response(Response.Status.BAD_REQUEST.getStatusCode(), mistake.detail(), mistake.details());
    }
}
