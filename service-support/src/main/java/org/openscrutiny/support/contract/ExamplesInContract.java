package org.openscrutiny.support.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Shows in the contract what each operation takes. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ExamplesInContract implements OASFilter {

    /** An annotation holds nothing but text. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getExample() instanceof String text) {
            parameter.setExample(Examples.ofType(parameter.getSchema(), text));
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Examples.ofService().fillIn(api, Examples::idOfNone);
    }
}
