package org.openscrutiny.recommendations.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.meetingsclient.AgendaItemSeen;
import org.openscrutiny.recommendations.meetingsclient.MeetingSeen;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/** A look a committee takes at the progress of an inquiry's recommendations. */
@Entity
@Table(name = "reviews")
class Review extends Recorded {

    @Column(name = "inquiry_id", updatable = false)
    private UUID inquiryId;

    @Enumerated(EnumType.STRING)
    private Milestone milestone;

    private String label;

    @Column(name = "due_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate dueOn;

    @Column(name = "update_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate updateOn;

    @Column(name = "paper_ref")
    private @Nullable String paperRef;

    @Column(name = "paper_id")
    private @Nullable UUID paperId;

    @Column(name = "meeting_id")
    private @Nullable UUID meetingId;

    @Column(name = "meeting_title")
    private @Nullable String meetingTitle;

    @Column(name = "meeting_on")
    private @Nullable LocalDate meetingOn;

    @Column(name = "item_id")
    private @Nullable UUID itemId;

    @Column(name = "item_title")
    private @Nullable String itemTitle;

    @Column(name = "lead_officer")
    private @Nullable String leadOfficer;

    @Column(name = "signed_off_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> signedOffBy;

    @Enumerated(EnumType.STRING)
    private ReviewStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Review() {
    }

    @SuppressWarnings("NullAway") // say() fills what the draft says
    Review(UUID inquiryId, ReviewDraft draft, ReviewPlace place, Instant now) {
        super(now);
        this.inquiryId = inquiryId;
        status = ReviewStatus.PLANNED;
        say(draft, place);
    }

    void revise(ReviewDraft draft, ReviewPlace place) {
        say(draft, place);
    }

    /** All but its scope. */
    Said said() {
        return new Said(asDraft(List.of(), List.of()), place());
    }

    /** What it says of itself, and where it is considered. */
    record Said(ReviewDraft draft, ReviewPlace place) {}

    private void say(ReviewDraft draft, ReviewPlace place) {
        milestone = draft.milestone();
        label = draft.label();
        dueOn = draft.dueOn();
        updateOn = draft.updateOn();
        paperRef = draft.paperRef();
        paperId = draft.paperId();
        leadOfficer = draft.leadOfficer();
        signedOffBy = draft.signedOffBy() == null ? List.of() : List.copyOf(draft.signedOffBy());
        source = draft.source();
        MeetingSeen meeting = place.meeting();
        meetingId = meeting == null ? null : meeting.id();
        meetingTitle = meeting == null ? null : meeting.title();
        meetingOn = meeting == null ? null : meeting.day();
        AgendaItemSeen item = place.item();
        itemId = item == null ? null : item.id();
        itemTitle = item == null ? null : item.title();
    }

    /** @throws RuleBroken review-status-order */
    void advance(ReviewStatus next, Audience audience, Instant now) {
        if (next != ReviewStatus.values()[Math.min(status.ordinal() + 1, ReviewStatus.CONSIDERED.ordinal())]
                || next == status) {
            throw new RuleBroken("review-status-order",
                    "The review stands at %s and cannot be set to %s; the order is PLANNED, PAPER_RECEIVED, CONSIDERED, and ASSESSED follows by itself once everything in scope is judged."
                            .formatted(status, next));
        }
        status = next;
        touch(now, audience);
    }

    ReviewDraft asDraft(List<UUID> inScope, List<Exclusion> excluded) {
        return new ReviewDraft(milestone, label, dueOn, updateOn, paperRef, paperId, meetingId, itemId, leadOfficer,
                signedOffBy.isEmpty() ? null : signedOffBy, inScope, excluded.isEmpty() ? null : excluded, source);
    }

    UUID inquiryId() {
        return inquiryId;
    }

    @Nullable
    UUID meetingId() {
        return meetingId;
    }

    @Nullable
    String meetingTitle() {
        return meetingTitle;
    }

    @Nullable
    LocalDate meetingOn() {
        return meetingOn;
    }

    @Nullable
    String itemTitle() {
        return itemTitle;
    }

    ReviewStatus status() {
        return status;
    }

    /** The meeting and item it was tied to, as last seen. */
    ReviewPlace place() {
        return new ReviewPlace(
                meetingId == null || meetingOn == null
                        ? null
                        : new MeetingSeen(meetingId, Objects.requireNonNullElse(meetingTitle, "Meeting"), meetingOn,
                                null),
                itemId == null
                        ? null
                        : new AgendaItemSeen(itemId, meetingId,
                                Objects.requireNonNullElse(itemTitle, "Agenda item")));
    }
}
