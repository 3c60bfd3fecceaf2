package org.openscrutiny.storage.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;

/**
 * Runs a write at most once for each Idempotency-Key of a caller. The answer is stored in the transaction of the write, so
 * that after a crash there are both or neither; the same key and request replays it, another request with that key is
 * refused (422), a twin still under way too (409). Without a key the write simply runs. Keys are kept 24 hours.
 */
@RequestScoped
public class IdempotentWrites {

    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);
    /** Longer than any sister is waited for: a claim as old as this was left by a service that died. */
    private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(1);
    private static final Duration ORDINARY = Duration.ofMinutes(1);
    private static final int MAX_KEY = 255;
    private static final List<String> STORED_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
    };

    private final EntityManager database;
    private final Projections statements;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    public IdempotentWrites(EntityManager database, Projections statements, ObjectMapper json, Caller caller,
            Clock clock) {
        this.database = database;
        this.statements = statements;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Runs the write in a transaction.
     *
     * @param body what the client sent, as read; part of what makes two requests the same
     */
    public <T> RestResponse<T> answer(Object body, Supplier<RestResponse<T>> write) {
        var key = key();
        if (key == null) {
            return QuarkusTransaction.requiringNew().call(write::get);
        }
        var fingerprint = fingerprint(body);
        return QuarkusTransaction.requiringNew().call(() -> {
            holdAlone(key);
            stored(key).ifPresent(first -> first.replay(fingerprint));
            var answer = write.get();
            store(key, fingerprint, answer);
            return answer;
        });
    }

    /**
     * Prepares outside any transaction, for what asks a sister service, then writes in one. A replay does neither. The key
     * is claimed before, so that of two twins only one asks the sister; a refusal gives it free again.
     */
    public <P, T> RestResponse<T> answer(Object body, Supplier<P> prepare, Function<P, RestResponse<T>> write) {
        return answer(body, ORDINARY, prepare, write);
    }

    /**
     * The same for a write that takes longer than a request's ordinary work, such as an import.
     *
     * @param longest how long the write itself may take, in whole seconds; after that it is undone
     */
    public <P, T> RestResponse<T> answer(Object body, Duration longest, Supplier<P> prepare,
            Function<P, RestResponse<T>> write) {
        var key = key();
        if (key == null) {
            var prepared = prepare.get();
            return lasting(longest).call(() -> write.apply(prepared));
        }
        var fingerprint = fingerprint(body);
        var claim = UUID.randomUUID().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            holdAlone(key);
            stored(key).ifPresent(first -> first.replay(fingerprint));
            claim(key, fingerprint, claim);
        });
        try {
            var prepared = prepare.get();
            return lasting(longest).call(() -> {
                hold(key); // so that a twin is told, also when the claim has grown old meanwhile
                var answer = write.apply(prepared);
                store(key, fingerprint, answer);
                return answer;
            });
        } catch (RuntimeException refused) {
            QuarkusTransaction.requiringNew().run(() -> release(key, claim));
            throw refused;
        }
    }

    private static TransactionRunnerOptions lasting(Duration longest) {
        return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds());
    }

    private @Nullable String key() {
        var given = headers.getHeaderString(HEADER);
        if (given != null && (given.isBlank() || given.length() > MAX_KEY)) {
            throw new InvalidInput(Fault.in(HEADER, "Idempotency-Key takes 1 to 255 characters; a UUID serves well."));
        }
        return given;
    }

    private void holdAlone(String key) {
        var lock = Query.of("select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as held",
                caller.name() + '\n' + key);
        if (!statements.first(lock, row -> row.flag("held")).orElseThrow()) {
            throw inProgress();
        }
    }

    /** Waits for whoever looks whether the key is taken: that is over at once. */
    private void hold(String key) {
        statements.list(Query.of("select pg_advisory_xact_lock(hashtextextended(?, 0))", caller.name() + '\n' + key),
                row -> key);
    }

    private static Refusal inProgress() {
        return new Refusal(Problems.REQUEST_IN_PROGRESS,
                "A request with this Idempotency-Key is still being worked on; repeat it in a moment to get its answer.",
                List.of(), Map.of("Retry-After", "1"));
    }

    private Optional<StoredAnswer> stored(String key) {
        return statements.first(Query.of("""
                select fingerprint, status, headers, body from idempotency_keys
                where caller = ? and key = ?
                  and (status is not null and created_at > ? or status is null and created_at > ?)""", caller.name(),
                key, clock.instant().minus(KEPT), clock.instant().minus(LONGEST_PREPARATION)),
                row -> new StoredAnswer(row.text("fingerprint"), row.numberIf("status"),
                        readHeaders(row.text("headers")), row.textIf("body")));
    }

    private void store(String key, String fingerprint, RestResponse<?> answer) {
        var kept = new TreeMap<String, String>();
        STORED_HEADERS.forEach(name -> Optional.ofNullable(answer.getHeaders().getFirst(name))
                .ifPresent(value -> kept.put(name, headerText(value))));
        var entity = answer.getEntity() instanceof ShownOnce once ? once.withoutIt() : answer.getEntity();
        var body = entity == null ? null : write(entity);
        put(key, fingerprint, answer.getStatus(), write(kept), body);
    }

    private void claim(String key, String fingerprint, String claim) {
        put(key, fingerprint, null, "{}", claim);
    }

    private void release(String key, String claim) {
        statements.write(
                Query.of("delete from idempotency_keys where caller = ? and key = ? and status is null and body = ?",
                        caller.name(), key, claim));
    }

    private void put(String key, String fingerprint, @Nullable Integer status, String headers, @Nullable String body) {
        database.flush(); // what is refused is refused before its answer is kept
        statements.write(Query.of("""
                insert into idempotency_keys (caller, key, fingerprint, status, headers, body, created_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
                on conflict (caller, key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
                    headers = excluded.headers, body = excluded.body, created_at = excluded.created_at""",
                caller.name(), key, fingerprint, status, headers, body, clock.instant()));
    }

    private static String headerText(Object value) {
        return value instanceof EntityTag tag ? '"' + tag.getValue() + '"' : value.toString();
    }

    /** The same for two requests to one address whose bodies say the same, in whatever order of fields. */
    private String fingerprint(Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var address = uri.getRequestUri();
            digest.update((address.getRawPath() + '?' + address.getRawQuery() + '\n').getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(write(sorted(json.valueToTree(body))).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException("Every JDK has SHA-256", unreachable);
        }
    }

    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, Object>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            var items = new ArrayList<Object>();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An answer cannot be written as JSON", unwritable);
        }
    }

    private Map<String, String> readHeaders(String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Stored headers cannot be read", unreadable);
        }
    }

    /** @param status null while the request is being prepared */
    private record StoredAnswer(String fingerprint, @Nullable Integer status, Map<String, String> headers,
            @Nullable String body) {

        void replay(String wanted) {
            if (!fingerprint.equals(wanted)) {
                throw new Refusal(Problems.KEY_REUSED,
                        "This Idempotency-Key came before with another request; use a new key for a new request.");
            }
            if (status == null) {
                throw inProgress();
            }
            var replay = Response.status(status);
            headers.forEach(replay::header);
            if (body != null) {
                replay.entity(body).type(MediaType.APPLICATION_JSON_TYPE);
            }
            throw new WebApplicationException(replay.build());
        }
    }
}
