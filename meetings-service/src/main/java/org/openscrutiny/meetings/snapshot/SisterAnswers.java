package org.openscrutiny.meetings.snapshot;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.snapshot.SnapshotStore.Snapshot;
import org.openscrutiny.support.sister.Sister;
import org.openscrutiny.support.trace.RequestId;

/**
 * Asks a sister and falls back on what she last told. What a sister says depends on who asks, so only her answers to the
 * public are kept: they may be shown to anybody. Never to be called inside a transaction.
 */
@ApplicationScoped
public class SisterAnswers {

    private static final Logger LOG = Logger.getLogger(SisterAnswers.class);
    private static final int TOO_MANY_REQUESTS = 429;
    /** Longer answers are taken for a fault: the longest review of the real pack has some 40 kB. */
    private static final int LONGEST = 4 * 1024 * 1024;
    /** Not as strict as with what clients send: papers print her figures as she wrote them, 50 or "50". */
    private static final ObjectMapper LENIENT = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final SnapshotStore store;
    private final HttpServerRequest request;
    private final RequestId requestId;
    private final Clock clock;

    SisterAnswers(SnapshotStore store, HttpServerRequest request, RequestId requestId, Clock clock) {
        this.store = store;
        this.request = request;
        this.requestId = requestId;
        this.clock = clock;
    }

    /** What anybody may know. */
    public <T> Answer<T> asPublic(String service, String path, Class<T> type, Question question) {
        var known = store.find(service, path);
        try {
            var response = Sister
                    .heard(() -> question.ask(null, known.map(Snapshot::etag).orElse(null), requestId.value()));
            if (response.getStatus() == 304 && known.isPresent()) {
                var same = known.get();
                store.keep(service, path, same.etag(), same.body(), clock.instant());
                return told(same.body(), same.etag(), type);
            }
            var told = told(body(response), etag(response), type);
            store.keep(service, path, etag(response), body(response), clock.instant());
            return told;
        } catch (WebApplicationException refused) {
            if (isBusy(refused)) {
                return lastTold(service, path, known, type, refused);
            }
            // Withdrawn from the public: then the snapshot goes too.
            store.forget(service, path);
            return new Answer.Unknown<>();
        } catch (ProcessingException | FaultToleranceException | SisterFault | JsonProcessingException silent) {
            return lastTold(service, path, known, type, silent);
        }
    }

    /** What the caller may know, asked with the caller's own login; what was last told to the public if she is silent. */
    public <T> Answer<T> asCaller(String service, String path, Class<T> type, Question question) {
        var login = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (login == null) {
            return asPublic(service, path, type, question);
        }
        try {
            var response = Sister.heard(() -> question.ask(login, null, requestId.value()));
            return told(body(response), etag(response), type);
        } catch (WebApplicationException refused) {
            return isBusy(refused)
                    ? lastTold(service, path, store.find(service, path), type, refused)
                    : new Answer.Unknown<>();
        } catch (ProcessingException | FaultToleranceException | SisterFault | JsonProcessingException silent) {
            return lastTold(service, path, store.find(service, path), type, silent);
        }
    }

    /** She was asked too often, which says nothing about what was asked for. */
    private static boolean isBusy(WebApplicationException refused) {
        return refused.getResponse().getStatus() == TOO_MANY_REQUESTS;
    }

    private <T> Answer<T> told(String body, @Nullable String etag, Class<T> type)
            throws JsonProcessingException {
        return new Answer.Told<>(read(body, type), etag, clock.instant(), false);
    }

    private <T> Answer<T> lastTold(String service, String path, Optional<Snapshot> known, Class<T> type,
            Exception silent) {
        LOG.warnf("%s gave no usable answer for %s: %s", service, path, silent.getClass().getSimpleName());
        if (known.isEmpty()) {
            return new Answer.Silent<>(clock.instant());
        }
        try {
            var last = known.get();
            return new Answer.Told<>(read(last.body(), type), last.etag(), last.takenAt(), true);
        } catch (JsonProcessingException unreadable) {
            return new Answer.Silent<>(clock.instant());
        }
    }

    /** Leaves out what a newer sister says besides: an added field must not break an older reader. */
    private <T> T read(String body, Class<T> type) throws JsonProcessingException {
        T value = LENIENT.readerFor(type)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(body);
        if (value == null) {
            throw new SisterFault(200);
        }
        return value;
    }

    private static String body(RestResponse<String> response) {
        var body = response.getEntity();
        if (response.getStatus() != 200 || body == null || body.isEmpty() || body.length() > LONGEST) {
            throw new SisterFault(response.getStatus());
        }
        return body;
    }

    private static @Nullable String etag(RestResponse<String> response) {
        return response.getHeaderString(HttpHeaders.ETAG);
    }
}
