package org.openscrutiny.recommendations.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.recommendations.csv.CsvWriter;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/reviews/{id}/report")
@Tag(name = "Reviews")
class ReviewReportResource {

    private static final List<Variant> OFFERED = Variant
            .mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE,
                    MediaType.valueOf(CsvWriter.MEDIA_TYPE))
            .build();

    private final ReviewReports reports;
    private final Template page;
    private final ObjectMapper json;
    private final Preconditions preconditions;

    ReviewReportResource(ReviewReports reports, @Location("review-report.html") Template page, ObjectMapper json,
            Preconditions preconditions) {
        this.reports = reports;
        this.page = page;
        this.json = json;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, CsvWriter.MEDIA_TYPE})
    @Operation(operationId = "readReviewReport", summary = "Read a review's table as JSON, HTML or CSV")
    @APIResponse(responseCode = "200", description = "The table as it stands", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReviewReport.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = CsvWriter.MEDIA_TYPE, schema = @Schema(implementation = String.class))})
    public RestResponse<Object> read(@RestPath UUID id, Request request) {
        var wanted = request.selectVariant(OFFERED);
        if (wanted == null) {
            throw new NotAcceptableException();
        }
        var report = reports.of(id);
        var type = wanted.getMediaType();
        var tag = org.openscrutiny.support.tag.Tag.ofContent((type + written(report)).getBytes(UTF_8));
        var answer = preconditions.<Object>answer(tag, () -> body(report, type));
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (answer.getStatus() == RestResponse.StatusCode.OK) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type.withCharset("UTF-8"));
        }
        return answer;
    }

    private Object body(ReviewReport report, MediaType type) {
        if (type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return page.data("report", report).render();
        }
        return type.isCompatible(MediaType.APPLICATION_JSON_TYPE) ? report : ReviewReportTable.csv(report);
    }

    private String written(ReviewReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A report cannot be written as JSON", unwritable);
        }
    }
}
