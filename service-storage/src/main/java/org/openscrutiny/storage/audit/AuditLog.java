package org.openscrutiny.storage.audit;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.trace.RequestId;

/** Adds to the audit, in the transaction of the write it tells of. */
@ApplicationScoped
public class AuditLog {

    private static final String READ = "READ";
    private static final String NO_REQUEST = "none";

    private final EntityManager database;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestId requestId;
    private final CurrentVertxRequest http;
    private final Clock clock;

    public AuditLog(EntityManager database, ObjectMapper json, Caller caller, RequestId requestId,
            CurrentVertxRequest http, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.requestId = requestId;
        this.http = http;
        this.clock = clock;
    }

    /**
     * Notes that this caller read exempt content. A read that cannot be noted is refused, so call it before answering.
     *
     * @param audience who may read what was read
     */
    public void read(String type, UUID id, Audience audience) {
        QuarkusTransaction.joiningExisting().run(() -> append(READ, type, id, audience, null, null));
    }

    /** Who makes the present request. */
    public Actor actor() {
        return new Actor(caller.name(), caller.roles(), address(), requestId.value());
    }

    /**
     * @param action what was done: an {@code Operation}'s name, or another word in upper case
     * @param before the record as its keepers saw it before, where there was one
     * @param after  the same after
     */
    public void append(String action, String type, UUID id, Audience audience, @Nullable Object before,
            @Nullable Object after) {
        append(actor(), action, type, id, audience, before, after);
    }

    /** @param actor who ordered it, where it is done after the request has ended */
    public void append(Actor actor, String action, String type, UUID id, Audience audience, @Nullable Object before,
            @Nullable Object after) {
        database.createNativeQuery("""
                insert into audit_entries
                    (at, caller, roles, action, record_type, record_id, audience, before, after, address, request_id)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as jsonb), cast(?9 as jsonb), ?10, ?11)""")
                .setParameter(1, clock.instant())
                .setParameter(2, actor.name())
                .setParameter(3, actor.roles().toArray(String[]::new))
                .setParameter(4, action)
                .setParameter(5, type)
                .setParameter(6, id)
                .setParameter(7, audience.name())
                .setParameter(8, text(before))
                .setParameter(9, text(after))
                .setParameter(10, actor.address())
                .setParameter(11, actor.requestId())
                .executeUpdate();
    }

    /** Work on a schedule has no address. */
    private String address() {
        var routing = http.getCurrent();
        return routing == null || routing.request().remoteAddress() == null
                ? NO_REQUEST
                : routing.request().remoteAddress().hostAddress();
    }

    private @Nullable String text(@Nullable Object view) {
        try {
            return view == null ? null : json.writeValueAsString(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An audited view cannot be written as JSON", unwritable);
        }
    }
}
