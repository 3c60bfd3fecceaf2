package org.openscrutiny.performance.dataimport;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.openscrutiny.storage.audit.Actor;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.storage.idempotency.IdempotencyKeys;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Roles;

/** What follows when imports were cut off: the audit tells of it, and their senders may repeat the same request. */
@ApplicationScoped
class Interruptions {

    /** Nobody ordered it. */
    private static final Actor SERVICE = new Actor("performance-service", Set.of(Roles.SYSTEM), "none", "none");

    private final AuditLog audit;
    private final IdempotencyKeys keys;

    Interruptions(AuditLog audit, IdempotencyKeys keys) {
        this.audit = audit;
        this.keys = keys;
    }

    /** Within the transaction that ended them. */
    void tell(List<ImportStore.Ended> imports) {
        for (var ended : imports) {
            audit.append(SERVICE, ImportState.INTERRUPTED.name(), Imports.TYPE, ended.id(), Audience.DRAFT, null, null);
            // The answer kept under the key promised an import that will not come: the same key begins it anew.
            keys.free(ended.by(), Imports.url(ended.id()));
        }
    }
}
