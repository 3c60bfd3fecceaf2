package org.openscrutiny.support.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.trace.RequestId;

/**
 * Answers with problem documents what no resource ever sees: addresses that lead nowhere, requests past the limits, and
 * faults below the resource layer.
 */
@Singleton
class ProblemRoute {

    private static final Logger LOG = Logger.getLogger(ProblemRoute.class);
    private static final int EARLY = -900_000;
    private static final int LAST = 1_000_000;
    private static final int LONGEST_ADDRESS = 4096;

    private final ObjectMapper json;
    private final AllowedMethods allowed;
    private final long headerLimit;
    private final long bodyLimit;
    private final BodyLimits limits;

    ProblemRoute(ObjectMapper json, BodyLimits limits, AllowedMethods allowed,
            @ConfigProperty(name = "scrutiny.limits.header-size", defaultValue = "8K") MemorySize headerLimit) {
        this.json = json;
        this.allowed = allowed;
        this.headerLimit = headerLimit.asLongValue();
        this.bodyLimit = limits.any();
        this.limits = limits;
    }

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(this::check).failureHandler(this::failed);
        router.route().order(LAST).handler(this::nothingHere);
    }

    private void check(RoutingContext routing) {
        var refusal = refusal(routing);
        if (refusal != null) {
            answer(routing, refusal);
        } else if (routing.request().method().equals(HttpMethod.OPTIONS)) {
            options(routing);
        } else {
            routing.next();
        }
    }

    private void options(RoutingContext routing) {
        var allow = allowed.of(routing.request().path());
        if (allow.isPresent()) {
            routing.response().setStatusCode(204).putHeader(HttpHeaders.ALLOW, allow.get()).end();
        } else {
            routing.next();
        }
    }

    private @Nullable Refusal refusal(RoutingContext routing) {
        var request = routing.request();
        if (request.method().equals(HttpMethod.TRACE) || request.method().equals(HttpMethod.CONNECT)) {
            return new Refusal(Problems.METHOD_NOT_ALLOWED, "%s is not served.".formatted(request.method()), List.of(),
                    Map.of("Allow", allowed.of(request.path()).orElse("GET, HEAD, OPTIONS")));
        }
        if (request.uri().length() > LONGEST_ADDRESS) {
            return new Refusal(Problems.ADDRESS_TOO_LONG,
                    "The address has %d characters; at most %d are read.".formatted(request.uri().length(),
                            LONGEST_ADDRESS));
        }
        var headers = 0L;
        for (var header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length();
        }
        if (headers > headerLimit) {
            return new Refusal(Problems.HEADERS_TOO_LARGE,
                    "The headers have %d bytes; at most %d are read.".formatted(headers, headerLimit));
        }
        return isReadable(request.uri())
                ? tooLarge(routing)
                : new InvalidInput(Fault.in("address",
                        "The address holds a percent sign that starts no character of UTF-8, or the character U+0000."));
    }

    private @Nullable Refusal tooLarge(RoutingContext routing) {
        var type = routing.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var limit = limits.of(type, String.valueOf(routing.request().path()));
        var length = length(routing.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        return length <= limit ? null : BodyLimits.refusal(limit);
    }

    private static long length(@Nullable String said) {
        try {
            return said == null ? 0 : Long.parseLong(said);
        } catch (NumberFormatException huge) {
            return Long.MAX_VALUE;
        }
    }

    /** Whether every percent-encoded character of the address is one that can be read and stored. */
    private static boolean isReadable(String address) {
        if (address.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(address.length());
        for (var i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '%') {
                var code = i + 2 < address.length() ? octet(address, i + 1) : -1;
                if (code <= 0) {
                    return false;
                }
                bytes.write(code);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(address.charAt(i)).getBytes(ISO_8859_1));
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static int octet(String address, int at) {
        var high = Character.digit(address.charAt(at), 16);
        var low = Character.digit(address.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private void nothingHere(RoutingContext routing) {
        answer(routing, new Refusal(Problems.NOT_FOUND,
                "There is nothing at %s.".formatted(JsonFaults.cut(String.valueOf(routing.request().path())))));
    }

    private void failed(RoutingContext routing) {
        var fault = routing.failure();
        var status = fault instanceof HttpException http ? http.getStatusCode() : routing.statusCode();
        if (fault instanceof Refusal refusal) {
            answer(routing, refusal);
        } else if (status >= 400 && status < 500) {
            answer(routing, status == 413
                    ? BodyLimits.refusal(bodyLimit)
                    : new Refusal(Problems.ofStatus(status), "The request cannot be read as it was sent."));
        } else {
            LOG.errorf(fault, "Request %s failed", RequestId.of(routing));
            answer(routing, new Refusal(Problems.INTERNAL,
                    "The fault is on our side and was logged under the id in instance."));
        }
    }

    private void answer(RoutingContext routing, Refusal refusal) {
        var response = routing.response();
        if (response.ended()) {
            return;
        }
        LOG.debugf("%s: %s", refusal.type().code(), refusal.detail());
        response.setStatusCode(refusal.type().status()).putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE);
        refusal.headers().forEach(response::putHeader);
        if (refusal.type().status() == 413) {
            // The body still to come is not read, so nothing can follow it on this connection.
            response.putHeader(HttpHeaders.CONNECTION, "close");
        }
        try {
            response.end(json.writeValueAsString(ProblemView.of(refusal, RequestId.of(routing))));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A problem document cannot be written", unwritable);
        }
    }
}
