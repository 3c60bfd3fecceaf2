package org.openscrutiny.meetings.report;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to ask about a paper, as printed; phone may be an extension, and e-mail may be absent. */
@Embeddable
public record ContactOfficer(
        @Size(max = 200) @Schema(examples = "Carol Douch, Service Director") @Nullable String name,
        @Size(max = 50) @Schema(examples = "Ext 3527") @Nullable String phone,
        @Size(max = 254) @Nullable String email) {}
