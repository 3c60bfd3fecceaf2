package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;

/**
 * What a client may say of a key decision that is to be made (SI 2012/2089, regulation 9(1)).
 *
 * @param reference        the council's own, as its forward plan prints it
 * @param title            the matter in a line
 * @param matter           the matter in full
 * @param significance     on which ground it is a key decision
 * @param decisionTo       the last day of the period in which it is made; the same day where it is left out
 * @param documents        submitted to whoever decides, a line each
 * @param documentsFrom    the address at which copies are available; needed before the notice is published
 * @param furtherDocuments how to ask for others that may be submitted; needed before the notice is published
 * @param publicSummary    what the public is told of an exempt matter; needed before its notice is published
 * @param meetingId        the announced meeting that is to make it
 * @param agendaItemId     the item of that meeting
 */
public record KeyDecisionDraft(
        @Size(max = 50) @Schema(examples = "CS07.17") @Nullable String reference,
        @NotBlank @Size(max = 300) @Schema(examples = "Expansion of a primary school") String title,
        @Size(max = 10_000) @Nullable String matter,
        @NotEmpty @Size(max = 2) Set<@NotNull Significance> significance,
        @NotNull @Valid DecisionMaker decisionMaker,
        @NotNull @Schema(examples = "2017-09-11") LocalDate decisionFrom,
        @Schema(examples = "2017-09-30") @Nullable LocalDate decisionTo,
        @Size(max = 100) @Nullable List<@NotBlank @Size(max = 500) String> documents,
        @Size(max = 500) @Nullable String documentsFrom,
        @Size(max = 2000) @Nullable String furtherDocuments,
        @Size(max = 300) @Nullable String contact,
        @Nullable Access access,
        @Size(max = 7) @Nullable List<@NotNull Integer> exemptParagraphs,
        @Size(max = 4000) @Nullable String publicInterestNote,
        @Size(max = 300) @Nullable String publicSummary,
        @Nullable UUID meetingId,
        @Nullable UUID agendaItemId) {

    LocalDate lastDay() {
        return decisionTo == null ? decisionFrom : decisionTo;
    }
}
