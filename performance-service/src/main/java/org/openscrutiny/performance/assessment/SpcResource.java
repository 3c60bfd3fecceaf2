package org.openscrutiny.performance.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/v1/indicators/{code}/spc")
@Tag(name = "Assessments")
class SpcResource {

    private final Assessments assessments;

    SpcResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @PermitAll
    @Operation(operationId = "chartControl", summary = "The control chart of an indicator in numbers")
    public SpcView spc(@RestPath @Parameter(example = "permanent-exclusion-rate") String code,
            @BeanParam AssessmentQuery query,
            @RestQuery @Positive @Parameter(description = "Only so many points of each group make its limits") @Nullable Integer fixAfterPoints,
            @RestQuery @DefaultValue("true") @Parameter(description = "Leave the largest moving ranges out of the limits") boolean screenOutliers) {
        return assessments.spc(code, query, fixAfterPoints, screenOutliers);
    }
}
