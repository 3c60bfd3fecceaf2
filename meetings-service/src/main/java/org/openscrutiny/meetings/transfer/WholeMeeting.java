package org.openscrutiny.meetings.transfer;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.committee.CommitteeDraft;
import org.openscrutiny.meetings.meeting.MeetingMode;
import org.openscrutiny.meetings.meeting.MeetingStatus;
import org.openscrutiny.meetings.meeting.SessionDraft;
import org.openscrutiny.meetings.meeting.Webcast;
import org.openscrutiny.meetings.membership.MemberRole;
import org.openscrutiny.meetings.membership.Representation;
import org.openscrutiny.meetings.membership.Voting;
import org.openscrutiny.meetings.transfer.AgendaPart.Item;
import org.openscrutiny.meetings.transfer.AgendaPart.Publication;
import org.openscrutiny.meetings.transfer.AgendaPart.Withheld;
import org.openscrutiny.meetings.transfer.RecordPart.Asked;
import org.openscrutiny.meetings.transfer.RecordPart.Attended;
import org.openscrutiny.meetings.transfer.RecordPart.Declared;
import org.openscrutiny.meetings.transfer.RecordPart.Explained;
import org.openscrutiny.meetings.transfer.RecordPart.Minuted;
import org.openscrutiny.meetings.transfer.RecordPart.Resolved;
import org.openscrutiny.meetings.transfer.RecordPart.Undertaken;
import org.openscrutiny.meetings.transfer.RecordPart.Voted;
import org.openscrutiny.support.access.Audience;

/**
 * A whole meeting in one document. It holds no ids of this service: people stand in it by name, items by their number, other
 * meetings by their start; only what the sister services keep is named by its id there. Lists are in the order of the record.
 *
 * @param format        which form of document this is
 * @param audience      the strictest of what stands in it: nobody else may be given this document
 * @param people        everybody the rest names; who is not in the record is added to it
 * @param memberships   the seats of the committee held on the day
 * @param withheldItems exempt items that the one who exported could not read, and that are therefore not in {@code items}
 */
@Schema(name = "WholeMeeting")
public record WholeMeeting(
        @NotNull @Pattern(regexp = FORMAT, message = "format is ${validatedValue}; this service reads " + FORMAT
                + ".") @Schema(examples = FORMAT, enumeration = FORMAT) String format,
        @Nullable Audience audience,
        @NotNull @Valid CommitteeDraft committee,
        @Size(max = 1000) @Nullable List<@Valid @NotNull Named> people,
        @Size(max = 500) @Nullable List<@Valid @NotNull Seat> memberships,
        @NotNull @Valid Occasion meeting,
        @Size(max = 20) @Nullable List<@Valid @NotNull SessionDraft> sessions,
        @Size(max = 200) @Nullable List<@Valid @NotNull Item> items,
        @Size(max = 200) @Nullable List<@Valid @NotNull Withheld> withheldItems,
        @Size(max = 100) @Nullable List<@Valid @NotNull Publication> publications,
        @Size(max = 500) @Nullable List<@Valid @NotNull Attended> attendance,
        @Size(max = 500) @Nullable List<@Valid @NotNull Declared> declarations,
        @Size(max = 500) @Nullable List<@Valid @NotNull Explained> initials,
        @Size(max = 1000) @Nullable List<@Valid @NotNull Asked> evidenceNotes,
        @Size(max = 500) @Nullable List<@Valid @NotNull Resolved> resolutions,
        @Size(max = 500) @Nullable List<@Valid @NotNull Voted> votes,
        @Valid @Nullable Minuted minutes,
        @Size(max = 500) @Nullable List<@Valid @NotNull Undertaken> actions) {

    static final String FORMAT = "whole-meeting-1";

    /**
     * Somebody the document names.
     *
     * @param name how the rest of the document names them; the display name where it is left out. No two have the same
     */
    @Schema(name = "WholeMeetingPerson")
    public record Named(
            @Size(min = 1, max = 220) @Nullable String name,
            @NotBlank @Size(max = 200) @Schema(examples = "Mr N Hussain") String displayName,
            @NotBlank @Size(max = 100) @Schema(examples = "Hussain") String familyName,
            @Size(max = 100) @Nullable String givenName,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> asKnown) {

        String key() {
            return name == null ? displayName : name;
        }
    }

    /** A seat of the committee. */
    @Schema(name = "WholeMeetingSeat")
    public record Seat(
            @NotBlank @Size(max = 220) @Schema(examples = "Mr N Hussain") String person,
            @NotNull MemberRole role,
            @Nullable Representation representation,
            @Nullable Voting voting,
            @Size(max = 300) @Nullable String onBehalfOf,
            @Size(min = 1, max = 220) @Nullable String substituteFor,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /**
     * The meeting itself.
     *
     * @param committeeName the committee's name as its papers printed it then; its present one where it is left out
     * @param steps         every step of its life, from SCHEDULED on
     */
    @Schema(name = "WholeMeetingOccasion")
    public record Occasion(
            @Size(min = 1, max = 200) @Nullable String committeeName,
            @Nullable LocalDate scheduledOn,
            @Schema(examples = "2017-07-18T10:00:00+01:00") @Nullable OffsetDateTime scheduledStart,
            @Nullable OffsetDateTime plannedEnd,
            @Size(max = 300) @Nullable String venue,
            @Nullable MeetingMode mode,
            @Valid @Nullable Webcast webcast,
            @Size(max = 100) @Nullable List<@Valid @NotNull Step> steps) {}

    /** @param replacement for POSTPONED: the meeting that takes its place */
    @Schema(name = "WholeMeetingStep")
    public record Step(
            @NotNull MeetingStatus to,
            @NotNull OffsetDateTime at,
            @Size(max = 2000) @Nullable String reason,
            @Valid @Nullable OtherMeeting replacement) {}

    /** Another meeting of the same committee, by its start; by its day where no paper states the time. */
    @Schema(name = "WholeMeetingReference")
    public record OtherMeeting(@Nullable LocalDate scheduledOn, @Nullable OffsetDateTime scheduledStart) {}
}
