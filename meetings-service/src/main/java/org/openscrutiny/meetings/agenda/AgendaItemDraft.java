package org.openscrutiny.meetings.agenda;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.source.Source;

/**
 * What a clerk says of an item of business.
 *
 * @param number             as printed; text, since agendas have 8a too
 * @param order              its place in the order of business, from 1; at the end where it is left out
 * @param purposeText        what the meeting is to do under it
 * @param pageFrom           first page of its papers in the printed pack, where one says
 * @param access             PUBLIC where it is left out
 * @param exemptParagraphs   for an exempt item: the paragraphs of Part 1 of Schedule 12A it falls under
 * @param publicInterestNote for an exempt item: why the public interest is in keeping it closed
 * @param publicSummary      for an exempt item: what the public is told instead
 * @param educationMatter    whether it is education business, on which education co-optees vote; false where it is left out
 * @param relatedRefs        records of the sister services it is about
 */
public record AgendaItemDraft(
        @NotBlank @Size(max = 20) @Schema(examples = "8") String number,
        @Positive @Schema(examples = "8") @Nullable Integer order,
        @NotBlank @Size(max = 500) @Schema(examples = "Voice of the Child and Young Person Inquiry - Recommendation Monitoring") String title,
        @NotNull AgendaItemType type,
        @Size(max = 10_000) @Schema(examples = "To hear what has become of the recommendations six months on") @Nullable String purposeText,
        @Schema(examples = "2017-09-05T10:55:00+01:00") @Nullable OffsetDateTime plannedStart,
        @Positive @Schema(examples = "21") @Nullable Integer pageFrom,
        @Positive @Schema(examples = "34") @Nullable Integer pageTo,
        @Nullable Access access,
        @Size(max = 7) @Schema(examples = "[3]") @Nullable List<@NotNull Integer> exemptParagraphs,
        @Size(max = 4000) @Schema(examples = "The price is still being agreed") @Nullable String publicInterestNote,
        @Size(max = 4000) @Schema(examples = "A contract for placements") @Nullable String publicSummary,
        @Schema(examples = "true") @Nullable Boolean educationMatter,
        @Valid @Nullable ItemWebcast webcast,
        @Size(max = 50) @Nullable List<@Valid @NotNull RelatedRef> relatedRefs,
        @Valid @Nullable Source source) {

    /** Whether it says the same but for what comes to an item after its meeting: the film, the references, the public summary. */
    boolean differsOnlyInWhatComesAfter(AgendaItemDraft said) {
        return new AgendaItemDraft(number, order, title, type, purposeText, plannedStart, pageFrom, pageTo, access,
                exemptParagraphs, publicInterestNote, said.publicSummary, educationMatter, said.webcast,
                said.relatedRefs, source).equals(said);
    }
}
