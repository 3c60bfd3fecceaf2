package org.openscrutiny.meetings.committee;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client may say of a committee.
 *
 * @param remit         what it may scrutinise, a line each, in the order printed
 * @param designatedFor subjects for which the constitution designates it, such as EDUCATION: there its education co-optees vote
 * @param moderngovId   its id in the council's earlier committee system
 */
public record CommitteeDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "Children's Social Care and Learning Select Committee") String name,
        @NotNull CommitteeKind kind,
        @Size(max = 4000) @Schema(examples = "Scrutinises how the council looks after children and helps them learn") @Nullable String purpose,
        @Size(max = 100) @Schema(examples = "[\"Safeguarding of children\", \"Schools and school improvement\"]") @Nullable List<@NotBlank @Size(max = 500) String> remit,
        @Size(max = 20) @Schema(examples = "[\"EDUCATION\"]") @Nullable List<@NotBlank @Size(max = 50) String> designatedFor,
        @Valid @Nullable SupportContact supportContact,
        @Size(max = 50) @Schema(examples = "788") @Nullable String moderngovId) {}
