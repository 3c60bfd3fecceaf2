package org.openscrutiny.performance.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/indicators/{code}/assessment")
@Tag(name = "Assessments")
class AssessmentResource {

    private final Assessments assessments;

    AssessmentResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @PermitAll
    @Operation(operationId = "assess", summary = "How an indicator stands: RAG, direction, change, control chart, benchmarks, with everything they were reckoned from")
    public AssessmentView assess(@RestPath @Parameter(example = "permanent-exclusion-rate") String code,
            @BeanParam AssessmentQuery query) {
        return assessments.assess(code, query);
    }
}
