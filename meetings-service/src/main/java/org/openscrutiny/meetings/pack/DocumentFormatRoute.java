package org.openscrutiny.meetings.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Lets a link name the form of a pack or of minutes: {@code ?format=pdf} counts as the Accept header, before the operation is
 * chosen by it. Who accepts anything gets JSON, and of minutes, which are JSON elsewhere, the page.
 */
@Singleton
class DocumentFormatRoute {

    private static final Pattern PACK = Pattern
            .compile("/v1/meetings/[^/]{1,100}/packs/(?:draft|[0-9]{1,9})(?:/supplements/[0-9]{1,9})?");
    private static final Pattern MINUTES = Pattern.compile("/v1/meetings/[^/]{1,100}/minutes/document");
    private static final int BEFORE_RESOURCES = -1000;

    void install(@Observes Router router) {
        router.route().order(BEFORE_RESOURCES).handler(DocumentFormatRoute::choose);
    }

    private static void choose(RoutingContext routing) {
        var forms = formsAt(routing.normalizedPath());
        if (!forms.isEmpty()) {
            var headers = routing.request().headers();
            var named = Optional.ofNullable(routing.request().getParam("format"))
                    .flatMap(PackFormat::named)
                    .filter(forms::contains);
            var accepted = headers.get(HttpHeaders.ACCEPT);
            if (named.isPresent()) {
                headers.set(HttpHeaders.ACCEPT, named.get().acceptable());
            } else if (accepted == null || accepted.startsWith("*/*")) {
                headers.set(HttpHeaders.ACCEPT, forms.get(0).acceptable());
            }
        }
        routing.next();
    }

    /** The forms of what is at an address, first the one for those who name none; none where there is no choice. */
    private static List<PackFormat> formsAt(@Nullable String path) {
        if (path != null && PACK.matcher(path).matches()) {
            return List.of(PackFormat.JSON, PackFormat.HTML, PackFormat.PDF);
        }
        return path != null && MINUTES.matcher(path).matches() ? List.of(PackFormat.HTML, PackFormat.PDF) : List.of();
    }
}
