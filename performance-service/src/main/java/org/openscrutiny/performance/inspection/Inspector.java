package org.openscrutiny.performance.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An inspector as the report or letter names them.
 *
 * @param lead   led the inspection, where that is said
 * @param author signed the report or letter
 */
@Embeddable
@Schema(name = "Inspector")
public record Inspector(
        @NotBlank @Size(max = 200) @Schema(examples = "Donna Marriott") String name,
        @Column(name = "post_nominals") @Size(max = 50) @Schema(examples = "HMI") @Nullable String postNominals,
        boolean lead,
        boolean author) {

    /** Name and letters: Donna Marriott HMI. */
    public String styled() {
        return postNominals == null ? name : name + " " + postNominals;
    }
}
