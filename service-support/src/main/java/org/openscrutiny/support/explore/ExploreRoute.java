package org.openscrutiny.support.explore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Swagger UI's own page, in place of the framework's: that one names its contract from the root of the host, so behind a
 * proxy's prefix it finds nothing (quarkusio/quarkus#56939). Here each address is relative to the page, redirects
 * included.
 */
@Singleton
class ExploreRoute {

    /** Before the framework's page, after the routes that every request takes. */
    private static final int EARLY = -100;
    private static final String PAGE = "/q/swagger-ui/";

    private final String page;
    private final String start;

    /** @param client public client of the council's OpenID Connect server; used where the contract offers its login */
    ExploreRoute(@ConfigProperty(name = "scrutiny.swagger-client") String client,
            @ConfigProperty(name = "quarkus.smallrye-openapi.info-title", defaultValue = "API") String title) {
        page = resource("index.html").replace("{title}", escaped(title)).replace("{client}", escaped(client));
        start = resource("start.js");
    }

    void install(@Observes Router router) {
        route(router, "/").handler(routing -> redirect(routing, "q/swagger-ui/"));
        route(router, "/q/swagger-ui/start.js").handler(routing -> answer(routing, "text/javascript", start));
        route(router, PAGE + "index.html").handler(routing -> answer(routing, "text/html", page));
        // A route without a slash at its end matches with one, too.
        route(router, "/q/swagger-ui").handler(routing -> {
            if (PAGE.equals(routing.request().path())) {
                answer(routing, "text/html", page);
            } else {
                redirect(routing, "swagger-ui/");
            }
        });
    }

    private static io.vertx.ext.web.Route route(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(EARLY);
    }

    private static void redirect(RoutingContext routing, String relative) {
        routing.response().setStatusCode(302).putHeader(HttpHeaders.LOCATION, relative).end();
    }

    private static void answer(RoutingContext routing, String type, String text) {
        routing.response().putHeader(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8").end(text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (var in = ExploreRoute.class.getResourceAsStream("/explore/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
