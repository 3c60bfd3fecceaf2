package org.openscrutiny.support.sister;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.CodecException;
import io.vertx.core.VertxException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.problem.Forbidden;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;
import org.openscrutiny.support.problem.RuleBroken;
import org.openscrutiny.support.problem.Unavailable;

/**
 * Asks a sister service and tells her refusals from her silence. Wrap each call of a client in it, outside any transaction:
 *
 * <pre>
 * private static final Sister MEETINGS = new Sister("meetings-service");
 * Optional&lt;MeetingView&gt; meeting = MEETINGS.find(() -&gt; client.meeting(id));
 * </pre>
 *
 * @param name as it stands in details, such as {@code meetings-service}
 */
public record Sister(String name) {

    private static final Logger LOG = Logger.getLogger(Sister.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final String TYPE_PREFIX = "/problems/";

    /**
     * What she says of a record; empty if she says that there is none for this caller.
     *
     * @throws Unavailable if she does not answer, or with nothing that can be used
     */
    public <T> Optional<T> find(Supplier<T> call) {
        try {
            return Optional.of(heard(call));
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                return Optional.empty();
            }
            throw refusal(refused);
        } catch (ProcessingException | FaultToleranceException silent) {
            throw unavailable(silent);
        }
    }

    /**
     * Her answer to a request that she may refuse.
     *
     * @throws RuleBroken  with her own code and detail, where she answers 409
     * @throws Forbidden   with her own detail, where she answers 403
     * @throws Refusal     not-found, with her own detail, where she answers 404
     * @throws Unavailable if she does not answer, or with nothing that can be used
     */
    public <T> T ask(Supplier<T> call) {
        try {
            return heard(call);
        } catch (WebApplicationException refused) {
            throw refusal(refused);
        } catch (ProcessingException | FaultToleranceException silent) {
            throw unavailable(silent);
        }
    }

    /**
     * What a call of a client answers. The HTTP client throws most of what it meets as it is: an answer that is no HTTP would
     * come as an IllegalArgumentException, and be told as a fault of ours.
     *
     * @throws ProcessingException instead
     */
    public static <T> T heard(Supplier<T> call) {
        try {
            return call.get();
        } catch (IllegalArgumentException | VertxException | CodecException garbled) {
            throw new ProcessingException(garbled);
        }
    }

    /**
     * A part of her answer that her contract promises; an answer without it is none.
     *
     * @throws Unavailable if it is missing
     */
    public <T> T promised(@Nullable T part) {
        if (part == null) {
            throw new Unavailable(
                    "%s gave an answer that cannot be used; nothing was stored, send the request again.".formatted(
                            name),
                    RETRY_AFTER);
        }
        return part;
    }

    private Refusal refusal(WebApplicationException refused) {
        var problem = problem(refused);
        var detail = problem == null ? "" : problem.path("detail").asText("");
        var type = problem == null ? "" : problem.path("type").asText("");
        return switch (refused.getResponse().getStatus()) {
            case 403 -> new Forbidden(detail.isEmpty() ? "%s does not allow this login that.".formatted(name) : detail);
            case 404 ->
                new Refusal(Problems.NOT_FOUND, detail.isEmpty() ? "%s knows of none.".formatted(name) : detail);
            case 409 -> type.startsWith(TYPE_PREFIX) && !detail.isEmpty()
                    ? new RuleBroken(type.substring(TYPE_PREFIX.length()), detail)
                    : unavailable(refused);
            default -> unavailable(refused);
        };
    }

    private static @Nullable JsonNode problem(WebApplicationException refused) {
        try {
            return refused.getResponse().hasEntity()
                    ? JSON.readTree(refused.getResponse().readEntity(String.class))
                    : null;
        } catch (JsonProcessingException | ProcessingException | IllegalStateException unreadable) {
            return null;
        }
    }

    private Unavailable unavailable(RuntimeException fault) {
        LOG.warnf("%s gave no usable answer: %s", name, fault);
        return new Unavailable(
                "%s does not answer just now; nothing was stored, send the request again.".formatted(name),
                RETRY_AFTER);
    }
}
