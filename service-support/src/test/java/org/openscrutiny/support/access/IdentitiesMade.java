package org.openscrutiny.support.access;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;

/** Counts the identities that the framework makes, that of a caller without a login among them. */
@Singleton
class IdentitiesMade implements SecurityIdentityAugmentor {

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        count.incrementAndGet();
        return Uni.createFrom().item(identity);
    }

    int count() {
        return count.get();
    }
}
