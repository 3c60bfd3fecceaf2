package org.openscrutiny.performance.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/indicators/{code}/benchmarks")
@Tag(name = "Assessments")
class BenchmarkResource {

    private final Assessments assessments;

    BenchmarkResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listBenchmarks", summary = "An area's figure beside the nation's, the region's, its neighbours' and its own groups'")
    public BenchmarksView benchmarks(@RestPath @Parameter(example = "permanent-exclusion-rate") String code,
            @BeanParam AssessmentQuery query) {
        return assessments.benchmarks(code, query);
    }
}
