package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/** Answers with a pack's bytes and all that a browser and a cache must know of them. */
@Singleton
class PackAnswers {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String NOT_KEPT = "no-store";
    // The page brings its style and its charts along and needs nothing else; whatever slipped into it could do nothing.
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Preconditions preconditions;

    PackAnswers(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    /** @param as makes the bytes what the method's media type is written from: text, or bytes for a PDF */
    <T> RestResponse<T> frozen(PackStore.Frozen frozen, PackFormat format, String name, Function<byte[], T> as) {
        var tag = new Tag(frozen.sha256().substring(0, 32));
        return described(preconditions.answer(tag, () -> as.apply(frozen.bytes().get())), format, name)
                .header("Cache-Control", frozen.marking() == Marking.PUBLIC ? FOR_A_YEAR : NOT_KEPT)
                .header("Repr-Digest", "sha-256=:" + base64(frozen.sha256()) + ":")
                .build();
    }

    <T> RestResponse<T> preview(T entity, PackFormat format, String name) {
        return described(RestResponse.ok(entity), format, name).header("Cache-Control", NOT_KEPT).build();
    }

    private static <T> RestResponse.ResponseBuilder<T> described(RestResponse<T> answer, PackFormat format,
            String name) {
        var builder = RestResponse.ResponseBuilder.<T>create(answer.getStatus())
                .header("Vary", "Accept, Authorization")
                .header("X-Content-Type-Options", "nosniff");
        answer.getHeaders().forEach((header, values) -> values.forEach(value -> builder.header(header, value)));
        if (answer.getStatus() == RestResponse.StatusCode.OK) {
            builder.entity(answer.getEntity()).type(format.mediaType());
        }
        if (format == PackFormat.HTML) {
            builder.header("Content-Security-Policy", POLICY);
        }
        if (format == PackFormat.PDF) {
            builder.header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        }
        return builder;
    }

    static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
