package org.openscrutiny.meetings.committee;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The officer to ask about the committee, as printed on its agendas. */
@Embeddable
public record SupportContact(
        @Size(max = 200) @Schema(examples = "Kevin Wright") @Nullable String name,
        @Size(max = 50) @Schema(examples = "01296 387832") @Nullable String phone,
        @Email @Size(max = 254) @Schema(examples = "committees@example.org") @Nullable String email) {}
