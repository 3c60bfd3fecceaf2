package org.openscrutiny.support.contract;

import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Counts how often the framework makes the contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class AskedContract implements OASFilter {

    static final AtomicInteger MADE = new AtomicInteger();

    @Override
    public void filterOpenAPI(OpenAPI api) {
        MADE.incrementAndGet();
    }
}
