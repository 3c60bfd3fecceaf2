package org.openscrutiny.recommendations.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.recommendation.RecommendationReader;
import org.openscrutiny.support.page.Cursors;
import org.openscrutiny.support.page.PageQuery;
import org.openscrutiny.support.page.PageView;

@Path("/v1/recommendations/{recommendationId}/timeline")
@Tag(name = "Recommendations")
class TimelineResource {

    private final Timelines timelines;
    private final RecommendationReader reader;
    private final Cursors cursors;

    TimelineResource(Timelines timelines, RecommendationReader reader, Cursors cursors) {
        this.timelines = timelines;
        this.reader = reader;
        this.cursors = cursors;
    }

    @GET
    @PermitAll
    @Operation(operationId = "readTimeline", summary = "Read a recommendation's story, oldest first: each event with the record it comes from")
    public PageView<EventView> read(@RestPath UUID recommendationId,
            @RestQuery @Parameter(description = "From this day on", example = "2017-01-01") @Nullable LocalDate from,
            @RestQuery @Parameter(description = "Up to this day, as the story stood then", example = "2017-09-05") @Nullable LocalDate to,
            @BeanParam PageQuery page) {
        reader.admit(recommendationId);
        var span = new Timelines.Span(from, to);
        var rows = timelines.of(recommendationId, span, page.position(cursors), page.limit() + 1);
        return page.view(rows, cursors,
                event -> List.of(event.on().toString(), event.recordId().toString(), event.kind().name()),
                page.wantsTotal() ? timelines.count(recommendationId, span) : null);
    }
}
