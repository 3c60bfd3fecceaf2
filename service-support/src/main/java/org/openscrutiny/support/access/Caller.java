package org.openscrutiny.support.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jspecify.annotations.Nullable;

/** Who makes this request. */
@RequestScoped
public class Caller {

    /** The name that stands for a caller without a login. */
    public static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;
    private final CurrentVertxRequest http;
    /** Both are asked for with every row of a list, and dear to make: once in a request. */
    private @Nullable Set<String> roles;
    private @Nullable Set<Audience> audiences;

    public Caller(SecurityIdentity identity, CurrentVertxRequest http) {
        this.identity = identity;
        this.http = http;
    }

    public String name() {
        return isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        var known = roles;
        if (known == null) {
            known = isAnonymous() ? Set.of() : Set.copyOf(identity.getRoles());
            roles = known;
        }
        return known;
    }

    /**
     * To ask the identity takes a look of every kind of login at the request, an eighth of what a small read costs; and a
     * request without the header in which all of them stand has none (see {@link LoginCheck}). Work on a schedule has no
     * request, but an identity.
     */
    private boolean isAnonymous() {
        var routing = http.getCurrent();
        return routing != null && !routing.request().headers().contains(HttpHeaders.AUTHORIZATION)
                || identity.isAnonymous();
    }

    public boolean isAny(String... any) {
        return Arrays.stream(any).anyMatch(roles()::contains);
    }

    public boolean mayRead(Audience audience) {
        return audience == Audience.PUBLIC || !Collections.disjoint(audience.readers(), roles());
    }

    /** All audiences this caller may read, for use in queries; always holds {@link Audience#PUBLIC}. */
    public Set<Audience> audiences() {
        var known = audiences;
        if (known == null) {
            var readable = EnumSet.noneOf(Audience.class);
            for (var audience : Audience.values()) {
                if (mayRead(audience)) {
                    readable.add(audience);
                }
            }
            known = Collections.unmodifiableSet(readable);
            audiences = known;
        }
        return known;
    }
}
