package org.openscrutiny.support.contract;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.openscrutiny.support.tag.Tag;

/**
 * The service's contract out of memory, at the addresses and in the formats of the framework, which would make it anew for
 * each who asks: a tenth of a second of the processor, for anybody. It does not change while the service runs, but for a
 * try-out, whose examples name records that come and go: there it is left to the framework.
 */
@Singleton
class ContractRoute {

    /** Before the framework's answer, after the routes that every request takes. */
    private static final int EARLY = -100;
    private static final List<String> ADDRESSES = List.of("/q/openapi", "/q/openapi.json", "/q/openapi.yaml",
            "/q/openapi.yml");
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final OpenApiDocumentService documents;
    private final Map<Format, Kept> kept = new ConcurrentHashMap<>();

    ContractRoute(OpenApiDocumentService documents) {
        this.documents = documents;
    }

    private record Kept(byte[] bytes, Tag tag) {}

    void install(@Observes Router router) {
        if (ConfigUtils.isProfileActive("local")) {
            return;
        }
        for (var address : ADDRESSES) {
            router.route(address).order(EARLY).blockingHandler(this::answer, false);
        }
    }

    private void answer(RoutingContext routing) {
        var method = routing.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            give(routing);
        } else if (method.equals(HttpMethod.OPTIONS)) {
            routing.next();
        } else {
            // The framework would answer it like GET.
            routing.response().putHeader(HttpHeaders.ALLOW, ALLOWED);
            routing.fail(405);
        }
    }

    private void give(RoutingContext routing) {
        var format = format(routing);
        var contract = kept.computeIfAbsent(format, this::made);
        routing.etag(contract.tag().value());
        if (routing.isFresh()) {
            routing.response().setStatusCode(304).end();
        } else {
            routing.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, format.getMimeType() + ";charset=UTF-8")
                    .end(Buffer.buffer(contract.bytes()));
        }
    }

    private Kept made(Format format) {
        var bytes = documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, format);
        return new Kept(bytes, Tag.ofContent(bytes));
    }

    /** As the framework chooses: the address, else the parameter or the header, else YAML. */
    private static Format format(RoutingContext routing) {
        var address = routing.normalizedPath();
        var accept = routing.request().getHeader(HttpHeaders.ACCEPT);
        var wanted = routing.queryParam("format").stream().findFirst().orElse("");
        var json = address.endsWith(".json")
                || !address.endsWith(".yaml") && !address.endsWith(".yml")
                        && (accept != null && accept.contains(Format.JSON.getMimeType())
                                || wanted.equalsIgnoreCase(Format.JSON.name()));
        return json ? Format.JSON : Format.YAML;
    }
}
