package org.openscrutiny.meetings.transfer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.agenda.AgendaItemType;
import org.openscrutiny.meetings.agenda.Capacity;
import org.openscrutiny.meetings.agenda.ItemWebcast;
import org.openscrutiny.meetings.agenda.RelatedRef;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.meetings.report.Appendix;
import org.openscrutiny.meetings.report.ContactOfficer;
import org.openscrutiny.meetings.report.ReportSections;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.support.access.Audience;

/** What a {@link WholeMeeting} holds of the agenda. */
final class AgendaPart {

    private AgendaPart() {
    }

    /**
     * An item of business; its place in the list is its place in the order of business.
     *
     * @param access      EXEMPT also where it was opened since
     * @param publication which of the publications brought it out, counted from 1; absent while it is a draft
     * @param opened      how an exempt item was opened to everybody
     * @param audience    for whom it exists; an import refuses to open it to more
     * @param withheldReports papers that the one who exported could not read, and that are therefore not in {@code reports}
     */
    @Schema(name = "WholeMeetingItem")
    public record Item(
            @NotBlank @Size(max = 20) @Schema(examples = "8") String number,
            @NotBlank @Size(max = 500) String title,
            @NotNull AgendaItemType type,
            @Size(max = 10_000) @Nullable String purposeText,
            @Nullable OffsetDateTime plannedStart,
            @Positive @Nullable Integer pageFrom,
            @Positive @Nullable Integer pageTo,
            @Nullable Access access,
            @Size(max = 7) @Nullable List<@NotNull Integer> exemptParagraphs,
            @Size(max = 4000) @Nullable String publicInterestNote,
            @Size(max = 4000) @Nullable String publicSummary,
            @Nullable Boolean educationMatter,
            @Valid @Nullable ItemWebcast webcast,
            @Size(max = 50) @Nullable List<@Valid @NotNull RelatedRef> relatedRefs,
            @Valid @Nullable Source source,
            @Min(1) @Nullable Integer publication,
            @Valid @Nullable Opened opened,
            @Nullable Audience audience,
            @Size(max = 100) @Nullable List<@Valid @NotNull Contributor> contributions,
            @Size(max = 100) @Nullable List<@Valid @NotNull Paper> reports,
            @Size(max = 100) @Nullable List<@Valid @NotNull WithheldPaper> withheldReports) {}

    /** What was told of an exempt paper of an open item to the one who exported and could not read it. */
    @Schema(name = "WholeMeetingWithheldReport")
    public record WithheldPaper(
            @Size(max = 7) @Nullable List<@NotNull Integer> exemptParagraphs,
            @NotBlank @Size(max = 4000) String publicSummary) {}

    /** The bare line of an exempt item. */
    @Schema(name = "WholeMeetingWithheldItem")
    public record Withheld(
            @NotBlank @Size(max = 20) String number,
            @Positive @Nullable Integer order,
            @Size(max = 7) @Nullable List<@NotNull Integer> exemptParagraphs,
            @Size(max = 4000) @Nullable String publicSummary) {}

    /** How exempt material was opened. */
    @Schema(name = "WholeMeetingRelease")
    public record Opened(@NotNull LocalDate releasedOn, @NotBlank @Size(max = 2000) String reason) {}

    /**
     * Somebody who contributes to an item.
     *
     * @param person who it is, where that is known
     */
    @Schema(name = "WholeMeetingContributor")
    public record Contributor(
            @Size(min = 1, max = 220) @Nullable String person,
            @Size(min = 1, max = 200) @Schema(examples = "Mrs Carol Douch") @Nullable String printedName,
            @Size(min = 1, max = 200) @Nullable String groupLabel,
            @Size(max = 300) @Nullable String roleTitleAtTime,
            @NotNull Capacity capacity) {}

    /**
     * A paper of an item.
     *
     * @param documents its files, in the order they were recorded
     */
    @Schema(name = "WholeMeetingReport")
    public record Paper(
            @NotBlank @Size(max = 500) String title,
            @Size(max = 300) @Nullable String author,
            @Valid @Nullable ContactOfficer contactOfficer,
            @Size(max = 20) @Nullable List<@Valid @NotNull Signer> cabinetSignOff,
            @Size(max = 10_000) @Nullable String purpose,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 4000) String> asks,
            @Valid @Nullable ReportSections sections,
            @Size(max = 50) @Nullable List<@Valid @NotNull Appendix> appendices,
            @Size(max = 200) @Nullable List<@NotBlank @Size(max = 1000) String> backgroundPapers,
            @Nullable Access access,
            @Size(max = 7) @Nullable List<@NotNull Integer> exemptParagraphs,
            @Size(max = 4000) @Nullable String publicInterestNote,
            @Size(max = 4000) @Nullable String publicSummary,
            @Valid @Nullable Source source,
            @Min(1) @Nullable Integer publication,
            @Valid @Nullable Opened opened,
            @Nullable Audience audience,
            @Size(max = 200) @Nullable List<@Valid @NotNull FileOf> documents) {}

    /** Who signed a paper off, as printed, and who that is where it is known. */
    @Schema(name = "WholeMeetingSignOff")
    public record Signer(
            @Size(min = 1, max = 220) @Nullable String person,
            @NotBlank @Size(max = 200) @Schema(examples = "Cllr. Warren Whyte") String printedName) {}

    /**
     * A file. Its bytes come along in an archive; a document by itself only tells of it.
     *
     * @param size        in bytes
     * @param replaces    which of this paper's files it is a later version of, counted from 1
     * @param publication which of the publications brought it out, counted from 1; absent while it waits
     */
    @Schema(name = "WholeMeetingDocument")
    public record FileOf(@Size(max = 300) @Nullable String title, @NotBlank @Size(max = 200) String fileName,
            @NotBlank @Size(max = 200) String contentType, @Min(1) long size,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "sha256 takes 64 hexadecimal digits in lower case.") String sha256,
            @Min(1) @Nullable Integer replaces, @Min(1) @Nullable Integer publication) {}

    /**
     * One time the agenda, or a supplement, came out; the first is the agenda.
     *
     * @param publishedAt absent where nobody knows when it came out
     */
    @Schema(name = "WholeMeetingPublication")
    public record Publication(
            @Schema(examples = "2017-07-10T17:00:00+01:00") @Nullable OffsetDateTime publishedAt,
            @Size(max = 300) @Nullable String title,
            @Size(min = 1, max = 2000) @Nullable String urgencyReason) {}
}
