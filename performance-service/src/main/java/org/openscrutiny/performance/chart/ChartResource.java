package org.openscrutiny.performance.chart;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.openscrutiny.support.tag.Preconditions;

@Path("/v1/indicators/{code}/chart")
@Tag(name = "Charts")
class ChartResource {

    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final Charts charts;
    private final Preconditions preconditions;

    ChartResource(Charts charts, Preconditions preconditions) {
        this.charts = charts;
        this.preconditions = preconditions;
    }

    @GET
    @PermitAll
    @Produces(SVG)
    @Operation(operationId = "drawIndicator", summary = "An indicator as a picture, SVG with a text alternative or PNG: run chart, control chart, or bars beside neighbours")
    @APIResponse(responseCode = "200", description = "In the form that Accept names", content = {
            @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))})
    public RestResponse<String> svg(@RestPath @Parameter(example = "permanent-exclusions") String code,
            @BeanParam ChartQuery query) {
        var svg = Pictures.svg(charts.chart(code, query));
        return as(SVG,
                preconditions.answer(org.openscrutiny.support.tag.Tag.ofContent(Pictures.bytes(svg)), () -> svg));
    }

    @GET
    @PermitAll
    @Produces(PNG + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<byte[]> png(@RestPath String code, @BeanParam ChartQuery query) {
        var png = Pictures.png(charts.chart(code, query));
        return as(PNG, preconditions.answer(org.openscrutiny.support.tag.Tag.ofContent(png), () -> png));
    }

    /** Names the media type again: the weight that only ranks the two forms would go out with it. */
    private static <T> RestResponse<T> as(String mediaType, RestResponse<T> answer) {
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, mediaType);
        return answer;
    }
}
