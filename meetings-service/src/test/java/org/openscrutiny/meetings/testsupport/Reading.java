package org.openscrutiny.meetings.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.support.problem.NotFound;

/** Asks beans what they would tell somebody, with nothing on the wire. */
public final class Reading {

    private Reading() {
    }

    /** Everybody there is: somebody without a login, and one login of each role that reads. */
    public static List<Optional<String>> readers() {
        var readers = new ArrayList<Optional<String>>();
        readers.add(Optional.empty());
        for (var role : List.of(Roles.CLERK, Roles.SCRUTINY_OFFICER, Roles.CHAIRMAN, Roles.MEMBER, Roles.LEAD_OFFICER,
                Roles.CABINET_MEMBER, Roles.MONITORING_OFFICER, Roles.ANALYST)) {
            readers.add(Optional.of(role));
        }
        return readers;
    }

    /** What this reader is told; empty where there is nothing for this reader. */
    public static <T> Optional<T> by(Optional<String> role, Supplier<T> question) {
        var request = Arc.container().requestContext();
        if (request.isActive()) {
            request.terminate();
        }
        request.activate();
        Arc.container()
                .instance(CurrentIdentityAssociation.class)
                .get()
                .setIdentity(role.map(Reading::login).orElseGet(Reading::nobody));
        return QuarkusTransaction.requiringNew().call(() -> {
            try {
                return Optional.of(question.get());
            } catch (NotFound nothing) {
                return Optional.empty();
            }
        });
    }

    private static SecurityIdentity login(String role) {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(role)).addRole(role).build();
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("")).setAnonymous(true).build();
    }
}
