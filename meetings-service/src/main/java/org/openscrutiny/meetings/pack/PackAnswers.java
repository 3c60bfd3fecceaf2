package org.openscrutiny.meetings.pack;

import java.util.Base64;
import java.util.HexFormat;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/**
 * Answers with a pack's bytes and all that a browser and a cache must know of them. As {@link Response}: for any other type
 * the framework picks a writer by the Accept header before it knows what is in it, and sends base64 in JSON.
 */
@Singleton
class PackAnswers {

    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String NOT_KEPT = "private, no-store";
    // The page brings its style along and needs nothing else; whatever slipped into it could do nothing.
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Preconditions preconditions;

    PackAnswers(Preconditions preconditions) {
        this.preconditions = preconditions;
    }

    Response frozen(PackStore.Frozen frozen, PackFormat format, String name) {
        var answer = preconditions.answer(new Tag(frozen.sha256().substring(0, 32)), () -> new PackBody(frozen.bytes(), format));
        return described(answer, frozen.bytes(), format, name)
                .header("Cache-Control", frozen.marking() == Marking.PUBLIC ? FOR_A_YEAR : NOT_KEPT)
                .header("Repr-Digest", "sha-256=:" + base64(frozen.sha256()) + ":")
                .build()
                .toResponse();
    }

    Response preview(byte[] bytes, PackFormat format, String name) {
        return described(RestResponse.ok(new PackBody(bytes, format)), bytes, format, name).header("Cache-Control", NOT_KEPT).build().toResponse();
    }

    private static RestResponse.ResponseBuilder<PackBody> described(RestResponse<PackBody> answer, byte[] bytes,
            PackFormat format, String name) {
        var builder = RestResponse.ResponseBuilder.<PackBody>create(answer.getStatus())
                .header("Vary", "Accept, Authorization")
                .header("X-Content-Type-Options", "nosniff");
        answer.getHeaders().forEach((header, values) -> values.forEach(value -> builder.header(header, value)));
        if (answer.getStatus() == RestResponse.StatusCode.OK) {
            builder.entity(new PackBody(bytes, format)).type(format.mediaType());
        }
        if (format == PackFormat.HTML) {
            builder.header("Content-Security-Policy", POLICY);
        }
        if (format == PackFormat.PDF) {
            builder.header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        }
        return builder;
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
