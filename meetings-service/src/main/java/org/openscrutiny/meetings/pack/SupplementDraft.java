package org.openscrutiny.meetings.pack;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.exempt.Exemption;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;

/**
 * A late paper: a report that is on the record and published by now, or a text that came from outside.
 *
 * @param title        as printed on it and in lists
 * @param reason       why it comes late, as printed below the title
 * @param agendaItemId the item it belongs to; its readers are that item's
 * @param reportId     the report to set; either this or {@code text}
 * @param text         plain: an empty line parts paragraphs, a line that starts with "- " is a bullet point
 * @param access             of a text; PUBLIC where it is left out. A supplement to an exempt item is exempt with it, and one that
 *                           sets a report as that is
 * @param exemptParagraphs   for an exempt text: the paragraphs of Part 1 of Schedule 12A it falls under
 * @param publicInterestNote for an exempt text, and then needed: why the public interest is in keeping it closed
 * @param publicSummary      for an exempt text: what the public is told instead
 */
public record SupplementDraft(
        @NotBlank @Size(max = 300) @Schema(examples = "Letter after the fourth monitoring visit") String title,
        @NotBlank @Size(max = 1000) @Schema(examples = "The letter was published after the agenda") String reason,
        @Nullable UUID agendaItemId,
        @Nullable UUID reportId,
        @Size(max = 200_000) @Schema(examples = "The letter came after the pack was published.") @Nullable String text,
        @Nullable Access access,
        @Size(max = 7) @Schema(examples = "[3]") @Nullable List<@NotNull Integer> exemptParagraphs,
        @Size(max = 4000) @Schema(examples = "The price is still being agreed") @Nullable String publicInterestNote,
        @Size(max = 4000) @Schema(examples = "A late offer for placements") @Nullable String publicSummary) {

    /**
     * On which ground a text is closed.
     *
     * @throws InvalidInput if that of a report is said here, or an open one is closed on a ground or summarised
     * @throws org.openscrutiny.support.problem.RuleBroken public-interest-note-missing
     */
    Exemption exemption() {
        var said = access != null || exemptParagraphs != null || publicInterestNote != null || publicSummary != null;
        if (reportId != null && said) {
            throw new InvalidInput(Fault.at("/access",
                    "Whether a supplement that sets a report is exempt, and what the public is told of it, the report itself says; leave access, exemptParagraphs, publicInterestNote and publicSummary out."));
        }
        var exemption = Exemption.of(access, exemptParagraphs, publicInterestNote, publicSummary);
        if (!exemption.closed() && (publicInterestNote != null || publicSummary != null)) {
            throw new InvalidInput(Fault.at(publicSummary == null ? "/publicInterestNote" : "/publicSummary",
                    "publicInterestNote and publicSummary are for an exempt supplement; set access to EXEMPT, or leave them out."));
        }
        exemption.refuseUnfounded("The supplement");
        return exemption;
    }
}
