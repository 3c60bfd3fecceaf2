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
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.trace.RequestId;

/** Adds to the audit, in the transaction of the write it tells of. */
@ApplicationScoped
public class AuditLog {

    private static final String READ = "READ";
    private static final String NO_REQUEST = "none";

    private static final String ENTRY = """
            insert into audit_entries
                (at, caller, roles, action, record_type, record_id, audience, before, after, address, request_id)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?)""";

    private final EntityManager database;
    private final Projections statements;
    private final ObjectMapper json;
    private final Caller caller;
    private final RequestId requestId;
    private final CurrentVertxRequest http;
    private final Clock clock;

    public AuditLog(EntityManager database, Projections statements, ObjectMapper json, Caller caller,
            RequestId requestId, CurrentVertxRequest http, Clock clock) {
        this.database = database;
        this.statements = statements;
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
        database.flush(); // what is refused is refused before it is noted
        statements.write(entry(Query.of(""), actor, action, type, id, audience, before, after));
    }

    /** Adds the statement of an entry to another one: both are noted in one. */
    public Query entry(Query with, Actor actor, String action, String type, UUID id, Audience audience,
            @Nullable Object before, @Nullable Object after) {
        return with.add(ENTRY, clock.instant(), actor.name(), actor.roles().toArray(String[]::new), action, type, id,
                audience, text(before), text(after), actor.address(), actor.requestId());
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
