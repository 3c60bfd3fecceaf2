package org.openscrutiny.meetings.pack;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/** In which form and for whom a pack is wanted; {@link DocumentFormatRoute} has turned the form into an Accept header. */
public class PackRequest {

    @RestQuery
    @Parameter(description = "json, html or pdf; instead of the Accept header, for a link in a browser")
    @Nullable
    String format;

    @RestQuery
    @Parameter(description = "At most this marking: what the public, or members, are shown. The fullest the caller may read if left out")
    @Nullable
    Marking audience;

    /** @throws InvalidInput if it names a form that packs do not have */
    PackRequest checked() {
        if (format != null && PackFormat.named(format).isEmpty()) {
            throw new InvalidInput(Fault.in("format", "\"%s\" is not json, html or pdf.".formatted(format)));
        }
        return this;
    }

    @Nullable
    Marking audience() {
        return audience;
    }
}
