package dev.hadron.service.access;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.elytron.security.properties.runtime.DigestAlgorithm;
import io.quarkus.elytron.security.properties.runtime.MPRealmRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Says at the start who can call the API, and fails it where the users are declared wrongly. */
@Singleton
class AccessAtStart {

    private static final Logger LOG = Logger.getLogger("dev.hadron.service");
    private static final String OPEN = "permit";

    private final Users users;
    private final boolean open;
    private final String host;

    AccessAtStart(MPRealmRuntimeConfig users, @ConfigProperty(name = "quarkus.http.auth.permission.api.policy") String policy,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.users = new Users(users.users(), users.roles(), users.plainText() ? 0 : digits(users.algorithm()));
        this.open = policy.equals(OPEN);
        this.host = host;
    }

    private static int digits(DigestAlgorithm algorithm) {
        return switch (algorithm) {
            case DIGEST_MD5 -> 32;
            case DIGEST_SHA -> 40;
            case DIGEST_SHA_256, DIGEST_SHA_512_256 -> 64;
            case DIGEST_SHA_384 -> 96;
            case DIGEST_SHA_512 -> 128;
        };
    }

    void tell(@Observes StartupEvent event) {
        List<String> mistakes = users.mistakes();
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException("The service cannot start, for its users have "
                    + (mistakes.size() == 1 ? "a mistake:" : mistakes.size() + " mistakes:") + "\n  - "
                    + String.join("\n  - ", mistakes));
        }
        if (LaunchMode.current().isDevOrTest() && open) {
            return;
        }
        String line = line(open, host, users.passwords().size());
        if (open || users.passwords().isEmpty()) {
            LOG.warn(line);
        } else {
            LOG.info(line);
        }
    }

    /** What to know about the API as it starts. */
    static String line(boolean open, String host, int users) {
        if (open) {
            return "The API is open: whoever reaches " + host + " may do everything. It closes without -Dquarkus.profile=open,"
                    + " for users that configuration declares";
        }
        if (users == 0) {
            return "The API is closed and has no user, so nobody can call it but for /q/health. Declare a user with "
                    + Users.PREFIX + "users.\"name\"=<hash>, made by printf '%s' 'name:Hadron:<password>' | sha512sum, and "
                    + Users.PREFIX + "roles.\"name\"=operator; or, to try it out on this machine alone, start with"
                    + " -Dquarkus.profile=open";
        }
        return "The API is closed; " + (users == 1 ? "one user" : users + " users") + " can sign in";
    }
}
