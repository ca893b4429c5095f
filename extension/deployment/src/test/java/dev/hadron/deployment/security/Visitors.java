package dev.hadron.deployment.security;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;

import dev.hadron.Processes;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Calls a process in the name of whoever the request says that it is. */
@Path("visit")
public class Visitors {

    @Inject
    Processes processes;
    @Inject
    CurrentIdentityAssociation association;

    @GET
    public Uni<String> visit(@RestQuery String name, @RestQuery List<String> role, @RestQuery int level) {
        if (name != null) {
            QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(name)).addAttribute("level", level).addAttribute("secret", new Object());
            role.forEach(identity::addRole);
            association.setIdentity(identity.build());
        }
        return processes.<String> exec("app:greeter", "app:processes")
                .chain(first -> processes.<String> exec("app:greeter", "app:processes").map(second -> first + second))
                .onFailure().recoverWithItem(Throwable::getMessage);
    }
}
