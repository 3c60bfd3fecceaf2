package org.openscrutiny.support.header;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sets, last of all, the headers that every answer needs, whoever gives it. An answer to a login is kept by no cache; one
 * to the public may be kept, but is asked for again unless the resource itself said otherwise, as for a frozen pack.
 */
@Singleton
class HeaderRoute {

    private static final int EARLY = -950_000;
    private static final String CONTENT_POLICY = "Content-Security-Policy";
    /** For what we serve ourselves: JSON, and HTML that brings its own styles and runs no scripts. */
    private static final String NO_SCRIPTS = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** For Swagger UI, whose scripts and styles come from this service alone, and which logs in at the council's server. */
    private static final String OWN_SCRIPTS = "default-src 'self'; connect-src 'self'%s; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";
    private static final List<String> VARY = List.of("Authorization", "Accept", "Accept-Encoding");

    private final String ownScripts;

    HeaderRoute(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> logins) {
        ownScripts = OWN_SCRIPTS.formatted(logins.map(server -> " " + server.resolve("/")).orElse(""));
    }

    void install(@Observes Router router) {
        router.route().order(EARLY).handler(this::prepare);
    }

    private void prepare(RoutingContext routing) {
        routing.addHeadersEndHandler(ignored -> finish(routing));
        routing.next();
    }

    private void finish(RoutingContext routing) {
        var request = routing.request();
        var response = routing.response();
        var headers = response.headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!headers.contains(CONTENT_POLICY)) {
            headers.set(CONTENT_POLICY,
                    request.path() != null && request.path().startsWith("/q/") ? ownScripts : NO_SCRIPTS);
        }
        if ("https".equals(request.scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        var vary = new LinkedHashSet<>(VARY);
        headers.getAll(HttpHeaders.VARY)
                .forEach(said -> Stream.of(said.split(",")).map(String::strip).forEach(vary::add));
        headers.set(HttpHeaders.VARY, String.join(", ", vary));
        // The framework marks with "identity" what it does not compress: everything, as it does not know its own types
        // once they name their charset. Without the mark the server compresses for those who ask.
        if ("identity".equals(headers.get(HttpHeaders.CONTENT_ENCODING))
                && (!request.headers().contains(HttpHeaders.ACCEPT_ENCODING)
                        || isText(headers.get(HttpHeaders.CONTENT_TYPE)))) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (request.headers().contains(HttpHeaders.AUTHORIZATION) || response.getStatusCode() >= 400) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    private static boolean isText(@Nullable String type) {
        return type != null && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
    }
}
