package org.openscrutiny.support.problem;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.runtime.configuration.MemorySize;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * How large a body may be: {@code scrutiny.limits.json-body} for JSON, {@code scrutiny.limits.large-json-body} for JSON sent
 * to one of {@code scrutiny.limits.large-json-paths}, {@code scrutiny.limits.plain-body} for what is read whole in another
 * form, {@code quarkus.http.limits.max-body-size} for files in multipart, which go to disk as they come, and at most for all.
 */
@Singleton
public class BodyLimits {

    private final long any;
    private final long json;
    private final long largeJson;
    private final Set<String> largePaths;
    private final long plain;

    BodyLimits(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize any,
            @ConfigProperty(name = "scrutiny.limits.json-body", defaultValue = "1M") MemorySize json,
            @ConfigProperty(name = "scrutiny.limits.large-json-body", defaultValue = "8M") MemorySize largeJson,
            @ConfigProperty(name = "scrutiny.limits.large-json-paths") Optional<Set<String>> largePaths,
            @ConfigProperty(name = "scrutiny.limits.plain-body") Optional<MemorySize> plain) {
        this.any = any.asLongValue();
        this.json = json.asLongValue();
        this.largeJson = largeJson.asLongValue();
        this.largePaths = largePaths.orElse(Set.of());
        this.plain = plain.orElse(any).asLongValue();
    }

    long any() {
        return any;
    }

    /**
     * The most that is read at an address, in bytes.
     *
     * @param mediaType of the body; null where it has none
     */
    long of(@Nullable String mediaType, String path) {
        if (mediaType != null && isJson(mediaType)) {
            return Math.min(any, largePaths.contains(path) ? largeJson : json);
        }
        return mediaType != null && mediaType.toLowerCase(Locale.ROOT).startsWith("multipart/")
                ? any
                : Math.min(any, plain);
    }

    static boolean isJson(String mediaType) {
        return mediaType.toLowerCase(Locale.ROOT).contains("json");
    }

    static Refusal refusal(long limit) {
        return new Refusal(Problems.TOO_LARGE, "The body is larger than %d bytes, which is the most that is read here."
                .formatted(limit));
    }

    /** A body that comes in chunks announces no length: it is counted while it is read. */
    @ServerRequestFilter
    public void countChunks(ContainerRequestContext request) {
        var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        var limit = of(type, request.getUriInfo().getPath());
        if ((limit < any || type != null && isJson(type)) && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null
                && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    private static final class Counted extends InputStream {

        private final InputStream body;
        private final long limit;
        private long read;

        Counted(InputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var octet = body.read();
            count(octet < 0 ? 0 : 1);
            return octet;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var octets = body.read(buffer, offset, length);
            count(Math.max(0, octets));
            return octets;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }

        private void count(int octets) {
            read += octets;
            if (read > limit) {
                throw refusal(limit);
            }
        }
    }
}
