package org.openscrutiny.meetings.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.action.ActionStatus;
import org.openscrutiny.meetings.attendance.Absence;
import org.openscrutiny.meetings.attendance.AttendanceCapacity;
import org.openscrutiny.meetings.attendance.AttendanceMode;
import org.openscrutiny.meetings.attendance.AttendanceStatus;
import org.openscrutiny.meetings.declaration.DeclarationKind;
import org.openscrutiny.meetings.declaration.Participation;
import org.openscrutiny.meetings.delegation.Delegate;
import org.openscrutiny.meetings.delegation.Matter;
import org.openscrutiny.meetings.delegation.Scope;
import org.openscrutiny.meetings.evidence.Answer;
import org.openscrutiny.meetings.evidence.Outcome;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.minutes.Appendix;
import org.openscrutiny.meetings.minutes.ApprovalOutcome;
import org.openscrutiny.meetings.minutes.Correction;
import org.openscrutiny.meetings.resolution.Choice;
import org.openscrutiny.meetings.resolution.Limb;
import org.openscrutiny.meetings.resolution.Verb;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.meetings.transfer.WholeMeeting.OtherMeeting;

/** What a {@link WholeMeeting} holds of what happened there. People stand in it by name, items by number. */
final class RecordPart {

    private RecordPart() {
    }

    /** One person's attendance. */
    @Schema(name = "WholeMeetingAttendance")
    public record Attended(
            @NotBlank @Size(max = 220) @Schema(examples = "Mrs L Clarke") String person,
            @Size(max = 200) @Nullable String printedName,
            @Size(max = 200) @Nullable String roleAtTime,
            @NotNull AttendanceCapacity capacity,
            @NotNull AttendanceStatus status,
            @Size(min = 1, max = 220) @Nullable String substitutedBy,
            @Nullable AttendanceMode mode,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt,
            @Size(max = 20) @Nullable List<@Valid @NotNull Absence> absences,
            @Valid @Nullable Source source) {}

    /** A declared interest; one without an item was made for the whole meeting. */
    @Schema(name = "WholeMeetingDeclaration")
    public record Declared(
            @NotBlank @Size(max = 220) String person,
            @Size(max = 200) @Nullable String printedName,
            @Size(min = 1, max = 20) @Nullable String item,
            @NotNull DeclarationKind kind,
            @Size(max = 2000) @Nullable String nature,
            @Size(max = 20) @Nullable List<@NotBlank @Size(max = 300) String> bodies,
            @Nullable Participation participation,
            @Nullable Boolean sensitive,
            @Valid @Nullable Source source) {}

    /** A line of the key of initials. */
    @Schema(name = "WholeMeetingInitials")
    public record Explained(
            @NotBlank @Size(max = 60) @Schema(examples = "GRW") String initials,
            @NotBlank @Size(max = 200) String printedName,
            @Size(min = 1, max = 220) @Nullable String person) {}

    /**
     * A question with its answers; who asked and who answered stands in it as printed.
     *
     * @param outcomes every outcome it has had, the first one first
     */
    @Schema(name = "WholeMeetingQuestion")
    public record Asked(
            @NotBlank @Size(max = 20) @Schema(examples = "6") String item,
            @Size(max = 200) @Nullable String section,
            @Size(max = 200) @Nullable String theme,
            @Min(1) @Nullable Integer sequence,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> askersRaw,
            @Size(min = 1, max = 20_000) @Nullable String question,
            @Size(max = 1000) @Nullable String questionNote,
            @Size(max = 50) @Nullable List<@Valid @NotNull Answer> answers,
            @NotNull @Size(min = 1, max = 3) List<@NotNull Outcome> outcomes,
            @Valid @Nullable Source source) {

        Outcome last() {
            return outcomes.get(outcomes.size() - 1);
        }
    }

    /** A resolution with its limbs and what it left to an office. */
    @Schema(name = "WholeMeetingResolution")
    public record Resolved(
            @NotBlank @Size(max = 20) @Schema(examples = "6") String item,
            @NotNull Verb verb,
            @NotBlank @Size(max = 20_000) String text,
            @Size(max = 50) @Nullable List<@Valid @NotNull Limb> limbs,
            @Size(max = 50) @Nullable List<@Valid @NotNull Delegated> delegations,
            @Valid @Nullable Source source) {}

    /**
     * A decision left to an office.
     *
     * @param effectiveAfter absent for "following the meeting"
     * @param spendings      the assessments made under it
     */
    @Schema(name = "WholeMeetingDelegation")
    public record Delegated(
            @NotNull Delegate delegate,
            @NotNull Matter matter,
            @NotNull @Valid Scope scope,
            @Nullable OffsetDateTime effectiveAfter,
            @Size(max = 1000) @Nullable List<@Valid @NotNull Spent> spendings) {}

    @Schema(name = "WholeMeetingSpending")
    public record Spent(@Min(1) @Max(999) int recommendationNumber, @NotNull UUID assessmentId,
            @NotNull Instant spentAt) {}

    /**
     * A vote.
     *
     * @param resolution what was resolved by it: which of the resolutions of this document, counted from 1
     */
    @Schema(name = "WholeMeetingVote")
    public record Voted(
            @NotBlank @Size(max = 20) @Schema(examples = "6") String item,
            @Min(1) @Nullable Integer resolution,
            @NotBlank @Size(max = 10_000) String motion,
            @Size(min = 1, max = 220) @Nullable String mover,
            @Size(min = 1, max = 220) @Nullable String seconder,
            @NotNull @Min(0) Integer forCount,
            @NotNull @Min(0) Integer againstCount,
            @NotNull @Min(0) Integer abstainCount,
            @Nullable Choice castingVote,
            @Size(max = 500) @Nullable List<@Valid @NotNull Balloted> ballots,
            @Valid @Nullable Source source) {}

    @Schema(name = "WholeMeetingBallot")
    public record Balloted(@NotBlank @Size(max = 220) String person, @NotNull Choice choice) {}

    /**
     * The minutes.
     *
     * @param publishedAt when the draft came out; needed unless they are a DRAFT
     * @param approval    needed where they are APPROVED or SIGNED
     * @param signature   needed where they are SIGNED
     */
    @Schema(name = "WholeMeetingMinutes")
    public record Minuted(
            @NotNull MinutesStatus status,
            @Nullable Instant publishedAt,
            @Size(max = 4000) @Nullable String introduction,
            @Size(max = 50) @Nullable List<@Valid @NotNull Appendix> appendices,
            @Size(max = 500) @Nullable List<@Valid @NotNull Minute> items,
            @Valid @Nullable Approved approval,
            @Valid @Nullable Signed signature,
            @Size(max = 200) @Nullable List<@Valid @NotNull Correction> corrections,
            @Valid @Nullable Source source) {}

    /** @param item the agenda item it minutes, by its number */
    @Schema(name = "WholeMeetingMinute")
    public record Minute(
            @NotBlank @Size(max = 20) @Schema(examples = "6") String number,
            @NotBlank @Size(max = 300) String title,
            @Size(max = 50_000) @Nullable String text,
            @Size(min = 1, max = 10_000) @Nullable String publicSummary,
            @Size(min = 1, max = 20) @Nullable String item,
            @Valid @Nullable Source source) {}

    /** @param item of the later meeting, by its number */
    @Schema(name = "WholeMeetingApproval")
    public record Approved(
            @NotNull @Valid OtherMeeting meeting,
            @NotBlank @Size(max = 20) @Schema(examples = "3") String item,
            @NotNull ApprovalOutcome outcome,
            @Size(min = 1, max = 4000) @Nullable String amendments) {}

    @Schema(name = "WholeMeetingSignature")
    public record Signed(
            @NotBlank @Size(max = 200) @Schema(examples = "the Chairman") String signedBy,
            @Size(min = 1, max = 220) @Nullable String person,
            @NotNull LocalDate signedOn) {}

    /**
     * Something somebody was asked to do.
     *
     * @param owner who is to do it, where that is known
     * @param steps what became of it, oldest first
     */
    @Schema(name = "WholeMeetingAction")
    public record Undertaken(
            @Size(min = 1, max = 20) @Nullable String item,
            @NotBlank @Size(max = 10_000) String text,
            @Size(min = 1, max = 200) @Nullable String ownerRaw,
            @Size(min = 1, max = 220) @Nullable String owner,
            @Size(min = 1, max = 200) @Nullable String dueText,
            @Nullable LocalDate dueOn,
            @Size(max = 100) @Nullable List<@Valid @NotNull Turn> steps,
            @Valid @Nullable Source source) {}

    @Schema(name = "WholeMeetingActionStep")
    public record Turn(@NotNull ActionStatus to, @NotNull LocalDate on,
            @Size(min = 1, max = 4000) @Nullable String note) {}
}
