package org.openscrutiny.meetings.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;

import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.support.tag.Preconditions;
import org.openscrutiny.support.tag.Tag;

/** Answers with a pack's bytes and all that a browser and a cache must know of them. */
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

    RestResponse<Object> frozen(PackStore.Frozen frozen, PackFormat format, String name) {
        var answer = preconditions.answer(new Tag(frozen.sha256().substring(0, 32)), frozen::bytes);
        return described(answer, frozen.bytes(), format, name)
                .header("Cache-Control", frozen.marking() == Marking.PUBLIC ? FOR_A_YEAR : NOT_KEPT)
                .header("Repr-Digest", "sha-256=:" + base64(frozen.sha256()) + ":")
                .build();
    }

    RestResponse<Object> preview(byte[] bytes, PackFormat format, String name) {
        return described(RestResponse.ok(bytes), bytes, format, name).header("Cache-Control", NOT_KEPT).build();
    }

    private static RestResponse.ResponseBuilder<Object> described(RestResponse<byte[]> answer, byte[] bytes,
            PackFormat format, String name) {
        var builder = RestResponse.ResponseBuilder.<Object>create(answer.getStatus())
                .header("Vary", "Accept, Authorization")
                .header("X-Content-Type-Options", "nosniff");
        answer.getHeaders().forEach((header, values) -> values.forEach(value -> builder.header(header, value)));
        if (answer.getStatus() == RestResponse.StatusCode.OK) {
            builder.entity(entity(bytes, format)).type(format.mediaType());
        }
        if (format == PackFormat.HTML) {
            builder.header("Content-Security-Policy", POLICY);
        }
        if (format == PackFormat.PDF) {
            builder.header("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        }
        return builder;
    }

    /** As text where it is JSON: an array of bytes would be written as a JSON string of its own. */
    private static Object entity(byte[] bytes, PackFormat format) {
        return format == PackFormat.JSON ? new String(bytes, UTF_8) : bytes;
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
