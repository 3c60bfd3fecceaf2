package org.openscrutiny.support.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/** Who makes this request. */
@RequestScoped
public class Caller {

    /** The name that stands for a caller without a login. */
    public static final String ANONYMOUS = "anonymous";

    private final SecurityIdentity identity;
    /** Asked for with every row of a list, and dear to ask of the identity: once in a request. */
    private @Nullable Set<String> roles;

    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String name() {
        return identity.isAnonymous() ? ANONYMOUS : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        var known = roles;
        if (known == null) {
            known = Set.copyOf(identity.getRoles());
            roles = known;
        }
        return known;
    }

    public boolean isAny(String... any) {
        return Arrays.stream(any).anyMatch(roles()::contains);
    }

    public boolean mayRead(Audience audience) {
        return audience == Audience.PUBLIC || audience.readers().stream().anyMatch(roles()::contains);
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
