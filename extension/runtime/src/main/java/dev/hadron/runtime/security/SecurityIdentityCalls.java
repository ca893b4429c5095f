package dev.hadron.runtime.security;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import dev.hadron.security.Actor;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InjectableContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * The current {@code SecurityIdentity}: its principal's name is the actor's id, and those of its attributes that policies
 * can ask about are the actor's meta. Code runs in nobody's name where no request context is active, or where nobody has
 * said whose the request is: ArC activates one for observers of the application's start too, as the scheduler does for
 * its methods.
 */
@Singleton
public class SecurityIdentityCalls implements CurrentCaller {

    /** Where Quarkus keeps the request in a duplicated context. */
    private static final String ROUTING_CONTEXT = "quarkus.http.routing.context";

    private final InjectableBean<CurrentIdentityAssociation> association;

    SecurityIdentityCalls() {
        this.association = Arc.container().select(CurrentIdentityAssociation.class).getHandle().getBean();
    }

    @Override
    public @Nullable Caller get() {
        InjectableContext context = Arc.container().getActiveContext(association.getScope());
        CurrentIdentityAssociation current = context == null ? null : context.get(association);
        if (current == null && context != null && isOfARequest()) {
            current = Arc.container().instance(association).get();
        }
        if (current == null) {
            return null;
        }
        SecurityIdentity identity = current.getIdentity();
        return identity.isAnonymous() ? Caller.ANONYMOUS
                : new Caller(new Actor(identity.getPrincipal().getName(), meta(identity.getAttributes())),
                        Set.copyOf(identity.getRoles()));
    }

    /**
     * Whether the Vert.x context knows the HTTP request that it serves, and so whose it is, as it does where
     * {@code quarkus.http.auth.propagate-security-identity} is on.
     */
    private static boolean isOfARequest() {
        Context context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) && context.getLocal(ROUTING_CONTEXT) != null;
    }

    private static Map<String, Object> meta(Map<String, Object> attributes) {
        Map<String, Object> meta = new LinkedHashMap<>();
        attributes.forEach((key, value) -> {
            if (isPlain(value)) {
                meta.put(key, value);
            } else if (value instanceof Collection<?> all && all.stream().allMatch(SecurityIdentityCalls::isPlain)) {
                meta.put(key, List.copyOf(all));
            }
        });
        return meta;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
