package org.openscrutiny.meetings.pack;

import java.util.List;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.Problems;
import org.openscrutiny.support.problem.Refusal;

/** In which form and for whom a pack is wanted. */
public class PackRequest {

    private static final List<Variant> VARIANTS = List.of(variant("application", "json"), variant("text", "html"),
            variant("application", "pdf"));

    @RestQuery
    @Parameter(description = "json, html or pdf; instead of the Accept header, for a link in a browser")
    @Nullable
    String format;

    @RestQuery
    @Parameter(description = "At most this marking: what the public, or members, are shown. The fullest the caller may read if left out")
    @Nullable
    Marking audience;

    @Context
    Request request;

    PackFormat format() {
        if (format != null) {
            for (var known : PackFormat.values()) {
                if (known.lowerCase().equals(format)) {
                    return known;
                }
            }
            throw new InvalidInput(Fault.in("format", "\"%s\" is not json, html or pdf.".formatted(format)));
        }
        var wanted = request.selectVariant(VARIANTS);
        if (wanted == null) {
            throw new Refusal(Problems.NOT_ACCEPTABLE,
                    "%s names none of application/json, text/html and application/pdf."
                            .formatted(HttpHeaders.ACCEPT));
        }
        return switch (wanted.getMediaType().getSubtype()) {
            case "html" -> PackFormat.HTML;
            case "pdf" -> PackFormat.PDF;
            default -> PackFormat.JSON;
        };
    }

    @Nullable
    Marking audience() {
        return audience;
    }

    private static Variant variant(String type, String subtype) {
        return new Variant(new MediaType(type, subtype), (String) null, null);
    }
}
