package dev.hadron.runtime.health;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.jboss.logging.Logger;

import dev.hadron.runtime.config.HadronRuntimeConfig;

/** One check's answer, which is up until there is a reason why not. The reasons go into the answer, or else into the log. */
final class Reasons {

    private static final Logger LOG = Logger.getLogger("dev.hadron.health");

    private final String check;
    private final boolean answered;
    private final HealthCheckResponseBuilder response;

    Reasons(String check, HadronRuntimeConfig config) {
        this.check = check;
        this.answered = config.health().details().orElse(true);
        this.response = HealthCheckResponse.named(check).up();
    }

    void down(String what, String why) {
        response.down();
        if (answered) {
            response.withData(what, why);
        } else {
            LOG.warnf("%s are down: %s: %s", check, what, why);
        }
    }

    HealthCheckResponse response() {
        return response.build();
    }
}
