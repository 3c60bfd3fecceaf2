package org.openscrutiny.support.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.openscrutiny.support.trace.RequestId;

/** Turns every exception that reaches the resource layer, ours and the framework's, into a problem document. */
public final class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int DEEPEST_CAUSE = 20;

    private final RequestId requestId;
    private final List<FaultReader> readers;
    private final AllowedMethods allowed;
    private final String challenge;

    ProblemMapper(RequestId requestId, @All List<FaultReader> readers, AllowedMethods allowed,
            @ConfigProperty(name = "scrutiny.demo-users", defaultValue = "false") boolean demoUsers) {
        this.requestId = requestId;
        this.readers = readers;
        this.allowed = allowed;
        this.challenge = demoUsers ? "Basic realm=\"scrutiny\", charset=\"UTF-8\"" : "Bearer realm=\"scrutiny\"";
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return answer(refusal);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException fault, UriInfo uri, HttpHeaders headers, Request request) {
        var known = known(fault); // first, for an answer of a sister that cannot be read has her status, even 200
        if (known.isPresent()) {
            return answer(known.get());
        }
        var given = fault.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (fault.getCause() instanceof JsonProcessingException unreadable && JsonFaults.isClients(unreadable)) {
            return answer(JsonFaults.refusal(unreadable));
        }
        if (given.getStatus() >= 500) {
            return given.getStatus() == 503 ? answer(ofStatus(given, uri, headers, request)) : unforeseen(fault);
        }
        return answer(ofStatus(given, uri, headers, request));
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response json(JsonProcessingException unreadable) {
        return JsonFaults.isClients(unreadable) ? answer(JsonFaults.refusal(unreadable)) : unforeseen(unreadable);
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ValidationException.class})
    public Response validation(ValidationException fault) {
        if (fault instanceof ConstraintViolationException found && !found.getConstraintViolations().isEmpty()
                && found.getConstraintViolations().stream().noneMatch(Violations::isOurs)) {
            return answer(Violations.refusal(found.getConstraintViolations()));
        }
        return unforeseen(fault);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class,
            AuthenticationCompletionException.class})
    public Response loginNeeded(SecurityException fault, HttpHeaders headers) {
        var detail = headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? "This needs a login; send one in the Authorization header."
                : "The login in the Authorization header is not known, not valid or no longer valid.";
        return answer(new Refusal(Problems.UNAUTHENTICATED, detail, List.of(),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge)));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException fault) {
        return answer(new Forbidden("Your roles do not allow this; docs/roles.md says which do."));
    }

    @ServerExceptionMapper(Throwable.class)
    public Response unforeseen(Throwable fault) {
        var known = known(fault);
        if (known.isPresent()) {
            return answer(known.get());
        }
        LOG.errorf(fault, "Request %s failed", requestId.value());
        return answer(
                new Refusal(Problems.INTERNAL, "The fault is on our side and was logged under the id in instance."));
    }

    /** The first of the causes that is a refusal or that a reader knows. */
    private Optional<Refusal> known(Throwable fault) {
        var cause = fault;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            for (var reader : readers) {
                var read = reader.read(cause);
                if (read.isPresent()) {
                    return read;
                }
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private Refusal ofStatus(Response given, UriInfo uri, HttpHeaders headers, Request request) {
        var allow = allowed.of(uri.getPath()).orElse(null);
        // The framework finds nothing where another class than the one it looked in takes the address.
        var wrongMethod = given.getStatus() == 405
                || given.getStatus() == 404 && allow != null && !allow.contains(request.getMethod());
        if (wrongMethod) {
            return new Refusal(Problems.METHOD_NOT_ALLOWED,
                    "%s takes %s.".formatted(JsonFaults.cut(uri.getPath()), allow == null ? "other methods" : allow),
                    List.of(),
                    allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow));
        }
        var type = Problems.ofStatus(given.getStatus());
        var detail = switch (given.getStatus()) {
            case 404 -> "There is nothing at %s.".formatted(JsonFaults.cut(uri.getPath()));
            case 406 -> "Accept is \"%s\", and nothing of that kind is on offer here; the contract lists what is."
                    .formatted(JsonFaults.cut(String.valueOf(headers.getHeaderString(HttpHeaders.ACCEPT))));
            case 413 -> "The body is larger than this operation takes.";
            case 415 -> "Content-Type is \"%s\", which this operation does not read; the contract lists what it does."
                    .formatted(JsonFaults.cut(String.valueOf(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))));
            default -> "The request cannot be read as it was sent; the contract says what this operation takes.";
        };
        return new Refusal(type, detail);
    }

    private Response answer(Refusal refusal) {
        LOG.debugf("%s: %s", refusal.type().code(), refusal.detail());
        var response = Response.status(refusal.type().status())
                .type(ProblemView.MEDIA_TYPE)
                .entity(ProblemView.of(refusal, requestId.value()));
        refusal.headers().forEach(response::header);
        return response.build();
    }
}
