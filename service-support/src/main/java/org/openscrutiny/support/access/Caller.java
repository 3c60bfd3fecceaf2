package org.openscrutiny.support.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

/** Who makes this request. */
@RequestScoped
public class Caller {

    /** The name that stands for a caller without a login. */
    public static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String name() {
        return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return Set.copyOf(identity.getRoles());
    }

    public boolean isAny(String... roles) {
        return Arrays.stream(roles).anyMatch(identity::hasRole);
    }

    public boolean mayRead(Audience audience) {
        return audience == Audience.PUBLIC || audience.readers().stream().anyMatch(identity::hasRole);
    }

    /** All audiences this caller may read, for use in queries; always holds {@link Audience#PUBLIC}. */
    public Set<Audience> audiences() {
        var readable = EnumSet.noneOf(Audience.class);
        for (var audience : Audience.values()) {
            if (mayRead(audience)) {
                readable.add(audience);
            }
        }
        return readable;
    }
}
