package org.openscrutiny.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.CouncilTime;
import org.openscrutiny.meetings.meeting.MinutesStatus;
import org.openscrutiny.meetings.source.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.Fault;
import org.openscrutiny.support.problem.InvalidInput;
import org.openscrutiny.support.problem.RuleBroken;

/** The minutes of one meeting. Once signed they take dated corrections and nothing else (LGA 1972, Schedule 12, para 41). */
@Entity
@Table(name = "minutes")
class Minutes extends Recorded {

    @Column(name = "meeting_id", updatable = false)
    private UUID meetingId;

    @Enumerated(EnumType.STRING)
    private MinutesStatus status;

    private @Nullable String introduction;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Embedded
    private @Nullable Approval approval;

    @Embedded
    private @Nullable Signature signature;

    @ElementCollection
    @CollectionTable(name = "minutes_appendices", joinColumns = @JoinColumn(name = "minutes_id"))
    @OrderColumn(name = "position")
    private List<Appendix> appendices = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "minutes_corrections", joinColumns = @JoinColumn(name = "minutes_id"))
    @OrderColumn(name = "position")
    private List<Correction> corrections = new ArrayList<>();

    @Embedded
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Minutes() {
    }

    Minutes(UUID meetingId, MinutesDraft draft, Instant now) {
        super(now);
        this.meetingId = meetingId;
        status = MinutesStatus.DRAFT;
        say(draft);
    }

    /** @throws RuleBroken minutes-not-in-draft */
    void revise(MinutesDraft draft, Instant now) {
        requireDraft();
        say(draft);
        touch(now, Audience.PUBLIC);
    }

    private void say(MinutesDraft draft) {
        introduction = draft.introduction();
        source = Source.stated(draft.source());
        var said = draft.appendices() == null ? List.<Appendix>of() : draft.appendices();
        if (!appendices.equals(said)) {
            appendices.clear();
            appendices.addAll(said);
        }
    }

    /** @throws RuleBroken minutes-not-in-draft: published ones go back to draft first, so that nobody reads two texts */
    void requireDraft() {
        if (status != MinutesStatus.DRAFT) {
            throw new RuleBroken("minutes-not-in-draft", status == MinutesStatus.PUBLISHED_DRAFT
                    ? "The minutes are PUBLISHED_DRAFT; take them back to DRAFT, correct them, and publish them again."
                    : "The minutes are %s; their text stays as it was approved. Once they are SIGNED, add a dated correction."
                            .formatted(status));
        }
    }

    /** @param at when the draft came out */
    void publish(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new InvalidInput(Fault.at("/publishedAt",
                    "publishedAt %s is in the future; record the publication when it happens."
                            .formatted(CouncilTime.at(at))));
        }
        step(MinutesStatus.PUBLISHED_DRAFT);
        publishedAt = at;
        touch(now, Audience.PUBLIC);
    }

    void takeBack(Instant now) {
        step(MinutesStatus.DRAFT);
        publishedAt = null;
        touch(now, Audience.PUBLIC);
    }

    /** @param given the later meeting's decision, already checked to be one */
    void approve(Approval given, Instant now) {
        step(MinutesStatus.APPROVED);
        if ((given.outcome() == ApprovalOutcome.AS_AMENDED) != (given.amendments() != null)) {
            throw new InvalidInput(Fault.at("/approval/amendments",
                    "amendments go with AS_AMENDED, and have to; outcome is %s.".formatted(given.outcome())));
        }
        approval = given;
        touch(now, Audience.PUBLIC);
    }

    /**
     * @param approvedOn the day of the meeting that approved them
     * @throws RuleBroken minutes-signed-too-early
     */
    void sign(Signature given, LocalDate approvedOn, LocalDate today, Instant now) {
        step(MinutesStatus.SIGNED);
        if (given.signedOn().isBefore(approvedOn)) {
            throw new RuleBroken("minutes-signed-too-early",
                    "signedOn is %s, but the meeting that approved the minutes was on %s."
                            .formatted(given.signedOn(), approvedOn));
        }
        refuseFuture("/signature/signedOn", given.signedOn(), today);
        signature = given;
        touch(now, Audience.PUBLIC);
    }

    /** @throws RuleBroken minutes-not-signed */
    void correct(Correction correction, LocalDate today, Instant now) {
        if (signature == null) {
            throw new RuleBroken("minutes-not-signed",
                    "The minutes are %s; a correction note is for SIGNED ones. Change the text itself while it is DRAFT."
                            .formatted(status));
        }
        if (correction.madeOn().isBefore(signature.signedOn())) {
            throw new InvalidInput(Fault.at("/madeOn", "madeOn is %s, before the minutes were signed on %s."
                    .formatted(correction.madeOn(), signature.signedOn())));
        }
        refuseFuture("/madeOn", correction.madeOn(), today);
        corrections.add(correction);
        touch(now, Audience.PUBLIC);
    }

    /** @throws RuleBroken minutes-status-step */
    void step(MinutesStatus to) {
        if (!next(status).contains(to)) {
            throw new RuleBroken("minutes-status-step",
                    "The minutes are %s and cannot become %s; from here they may become: %s."
                            .formatted(status, to, next(status)));
        }
        status = to;
    }

    private static Set<MinutesStatus> next(MinutesStatus from) {
        return switch (from) {
            case NONE -> EnumSet.of(MinutesStatus.DRAFT);
            case DRAFT -> EnumSet.of(MinutesStatus.PUBLISHED_DRAFT);
            case PUBLISHED_DRAFT -> EnumSet.of(MinutesStatus.DRAFT, MinutesStatus.APPROVED);
            case APPROVED -> EnumSet.of(MinutesStatus.SIGNED);
            case SIGNED -> EnumSet.noneOf(MinutesStatus.class);
        };
    }

    private static void refuseFuture(String pointer, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw new InvalidInput(
                    Fault.at(pointer, "The day is %s, which is still to come; today is %s.".formatted(day, today)));
        }
    }

    UUID meetingId() {
        return meetingId;
    }

    MinutesStatus status() {
        return status;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Approval approval() {
        return approval;
    }

    @Nullable
    Signature signature() {
        return signature;
    }

    List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    /** What a client would send to make it as it is; a merge patch is applied to this. */
    MinutesDraft asDraft() {
        return new MinutesDraft(introduction, List.copyOf(appendices), source);
    }
}
