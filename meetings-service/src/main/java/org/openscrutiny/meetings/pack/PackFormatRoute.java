package org.openscrutiny.meetings.pack;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets a link name the form of a pack: {@code ?format=pdf} counts as the Accept header, before the operation is chosen by it.
 * Who accepts anything gets JSON.
 */
@Singleton
class PackFormatRoute {

    private static final Pattern PACK = Pattern
            .compile("/v1/meetings/[^/]{1,100}/packs/(?:draft|[0-9]{1,9})(?:/supplements/[0-9]{1,9})?");
    private static final int BEFORE_RESOURCES = -1000;

    void install(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(PackFormatRoute::choose);
    }

    private static void choose(RoutingContext routing) {
        var path = routing.normalizedPath();
        if (path != null && PACK.matcher(path).matches()) {
            var headers = routing.request().headers();
            var named = Optional.ofNullable(routing.request().getParam("format")).flatMap(PackFormat::named);
            var accepted = headers.get(HttpHeaders.ACCEPT);
            if (named.isPresent()) {
                headers.set(HttpHeaders.ACCEPT, named.get().acceptable());
            } else if (accepted == null || accepted.startsWith("*/*")) {
                headers.set(HttpHeaders.ACCEPT, PackFormat.JSON.acceptable());
            }
        }
        routing.next();
    }
}
