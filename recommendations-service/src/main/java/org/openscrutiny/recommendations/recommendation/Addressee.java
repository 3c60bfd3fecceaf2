package org.openscrutiny.recommendations.recommendation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One to whom a recommendation is made. */
public record Addressee(@NotNull AddresseeKind kind,
        @NotBlank @Size(max = 200) @Schema(examples = "Cabinet") String name) {

    public static final Addressee CABINET = new Addressee(AddresseeKind.EXECUTIVE, "Cabinet");
}
