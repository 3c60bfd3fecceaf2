package org.openscrutiny.meetings.report;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.source.Source;

/**
 * What an author says in a paper.
 *
 * @param committeeId      whose paper it is; the committee of the item where it is left out
 * @param agendaItemId     the item it is for; may come later
 * @param author           as printed
 * @param asks             what the committee is asked to do, in order
 * @param backgroundPapers listed for inspection (Local Government Act 1972, section 100D); an empty list says there are none
 * @param access           PUBLIC where it is left out; a paper of an exempt item is exempt with it
 * @param publicSummary    for an exempt paper of an open item: what the public is told instead, beside the item
 */
public record ReportDraft(
        @Nullable UUID committeeId,
        @Nullable UUID agendaItemId,
        @NotBlank @Size(max = 500) @Schema(examples = "Voice of the Child and Young Person Inquiry: recommendations six months on") String title,
        @Size(max = 300) @Schema(examples = "Service Director, Children's Social Care") @Nullable String author,
        @Valid @Nullable ContactOfficer contactOfficer,
        @Size(max = 20) @Nullable List<@Valid @NotNull SignOff> cabinetSignOff,
        @Size(max = 10_000) @Schema(examples = "To report what has become of each recommendation") @Nullable String purpose,
        @Size(max = 50) @Schema(examples = "[\"Note the progress made\", \"Rate each recommendation\"]") @Nullable List<@NotBlank @Size(max = 4000) String> asks,
        @Valid @Nullable ReportSections sections,
        @Size(max = 50) @Nullable List<@Valid @NotNull Appendix> appendices,
        @Size(max = 200) @Schema(examples = "[\"Ofsted monitoring letter of 13 June 2017\"]") @Nullable List<@NotBlank @Size(max = 1000) String> backgroundPapers,
        @Nullable Access access,
        @Size(max = 7) @Schema(examples = "[3]") @Nullable List<@NotNull Integer> exemptParagraphs,
        @Size(max = 4000) @Schema(examples = "The price is still being agreed") @Nullable String publicInterestNote,
        @Size(max = 4000) @Schema(examples = "A contract for placements") @Nullable String publicSummary,
        @Valid @Nullable Source source) {

    /** Whether it says the same but for what the public is told instead of an exempt paper. */
    boolean differsOnlyInSummary(ReportDraft said) {
        return new ReportDraft(committeeId, agendaItemId, title, author, contactOfficer, cabinetSignOff, purpose, asks,
                sections, appendices, backgroundPapers, access, exemptParagraphs, publicInterestNote,
                said.publicSummary, source).equals(said);
    }
}
