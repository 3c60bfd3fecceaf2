package org.openscrutiny.recommendations.assessment;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.openscrutiny.recommendations.recommendation.Rag;

@Path("/v1/rag-statuses")
@Tag(name = "Assessments")
class RagStatusResource {

    @GET
    @PermitAll
    @Operation(operationId = "listRagStatuses", summary = "List the four ratings in the committee's own words")
    public List<RagStatusView> list() {
        return Arrays.stream(Rag.values()).map(r -> new RagStatusView(r, r.meaning(), r.display())).toList();
    }
}
