package org.openscrutiny.storage.exemptread;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.audit.AuditLog;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;

/**
 * Looks at every answer to those who may read exempt material, before it is sent, and notes each exempt record it shows: by
 * the ids in the answer and in the address, so that no list, search or document has to remember to. A read that cannot be
 * noted is not answered. Nothing is done for anybody else.
 */
@Provider
@Singleton
class ExemptReads implements ContainerResponseFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            Pattern.CASE_INSENSITIVE);

    private final Instance<ExemptContent> contents;
    private final AuditLog audit;
    private final Caller caller;
    private final ObjectMapper json;

    ExemptReads(@Any Instance<ExemptContent> contents, AuditLog audit, Caller caller, ObjectMapper json) {
        this.contents = contents;
        this.audit = audit;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READING.contains(request.getMethod()) || response.getStatus() != Response.Status.OK.getStatusCode()
                || !caller.mayRead(Audience.EXEMPT)) {
            return;
        }
        var path = request.getUriInfo().getPath();
        var shown = new HashSet<UUID>();
        ids(path, shown);
        if (isJson(response)) {
            collect(json.valueToTree(response.getEntity()), shown);
        }
        if (shown.isEmpty()) {
            return;
        }
        var exempt = contents.stream().flatMap(content -> content.shownBy(path, shown).stream()).toList();
        if (!exempt.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> exempt.forEach(one -> audit.read(one.type(), one.id(), Audience.EXEMPT)));
        }
    }

    /** What a method gives without a media type of its own becomes JSON, unless it is text or bytes already. */
    private static boolean isJson(ContainerResponseContext response) {
        var type = response.getMediaType();
        var entity = response.getEntity();
        return (type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                && !(entity instanceof CharSequence || entity instanceof byte[] || entity instanceof InputStream
                        || entity instanceof StreamingOutput);
    }

    private static void collect(@Nullable JsonNode node, Set<UUID> found) {
        if (node == null) {
            return;
        }
        if (node.isTextual()) {
            ids(node.asText(), found);
        } else {
            node.forEach(child -> collect(child, found));
        }
    }

    private static void ids(String text, Set<UUID> found) {
        var matcher = ID.matcher(text);
        while (matcher.find()) {
            found.add(UUID.fromString(matcher.group()));
        }
    }
}
