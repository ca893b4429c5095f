package dev.hadron.service.problem;

import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.hadron.ErrorKind;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * Quarkus's own HTTP Basic, whose challenge is a problem. The answer is the same for whoever brings nothing, a name that nobody
 * has or a wrong password, and for every path.
 */
@Singleton
class SignIn extends BasicAuthenticationMechanism {

    private static final int UNAUTHORIZED = 401;

    private final Problems problems;

    SignIn(Problems problems, @ConfigProperty(name = "quarkus.security.users.embedded.realm-name") String realm) {
        super(realm, false);
        this.problems = problems;
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return getChallenge(request).map(challenge -> {
            byte[] body = problems.body(UNAUTHORIZED, ErrorKind.PERMISSION_DENIED,
                    "sign in with a user's name and password, by HTTP Basic", false, Map.of());
            challenge.getHeaders().forEach(request.response()::putHeader);
            request.response().setStatusCode(UNAUTHORIZED)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                    .end(Buffer.buffer(body));
            return true;
        });
    }
}
