package org.openscrutiny.storage.webhook;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.problem.Refusal;

/**
 * Makes secrets and keeps them sealed, each to its subscription, so that a copy of the database signs nothing. The key is the
 * one that list cursors are sealed with; when it is changed, subscribers ask for new secrets.
 */
@Singleton
class Secrets {

    private final Cursors seals;
    private final SecureRandom random = new SecureRandom();

    Secrets(Cursors seals) {
        this.seals = seals;
    }

    String make() {
        return Signature.newSecret(random);
    }

    String seal(UUID subscription, String secret) {
        return seals.seal(purpose(subscription), List.of(secret));
    }

    String open(UUID subscription, String sealed) throws AttemptFailed {
        try {
            return seals.open(purpose(subscription), sealed).get(0);
        } catch (Refusal otherKey) {
            throw new AttemptFailed(DeliveryFault.SECRET_UNREADABLE);
        }
    }

    private static String purpose(UUID subscription) {
        return "webhook-secret " + subscription;
    }
}
