package org.openscrutiny.support.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Shows in the contract what each operation takes. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Examples.ofService().fillIn(api, Examples::idOfNone);
    }
}
