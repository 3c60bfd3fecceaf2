package org.openscrutiny.recommendations.inquiry;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.exempt.Exemption;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.RuleBroken;

/** An inquiry a committee holds. Public from the start, for its scope is announced before evidence is heard, unless it is closed. */
@Entity
@Table(name = "inquiries")
class Inquiry extends Recorded {

    private String title;

    @Column(name = "short_title")
    private @Nullable String shortTitle;

    @Column(name = "committee_id")
    private UUID committeeId;

    @Column(name = "committee_name")
    private String committeeName;

    @Enumerated(EnumType.STRING)
    private Scale scale;

    private @Nullable String summary;

    @Column(name = "evidence_from")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate evidenceFrom;

    @Column(name = "evidence_to")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate evidenceTo;

    @Column(name = "report_completed")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate reportCompleted;

    @Column(name = "recommendations_made")
    private @Nullable Integer recommendationsMade;

    @Enumerated(EnumType.STRING)
    private InquiryStatus status;

    @Column(name = "submitted_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate submittedOn;

    @Column(name = "responded_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate respondedOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    @Embedded
    private Exemption exemption;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Inquiry() {
    }

    @SuppressWarnings("NullAway") // say() fills what the draft says
    Inquiry(InquiryDraft draft, String committeeName, Exemption exemption, Instant now) {
        super(now);
        this.exemption = exemption;
        audience = exemption.audience();
        status = InquiryStatus.SCOPING;
        say(draft, committeeName);
    }

    void revise(InquiryDraft draft, String nameOfCommittee, Instant now) {
        say(draft, nameOfCommittee);
        touch(now, audience);
    }

    private void say(InquiryDraft draft, String nameOfCommittee) {
        title = draft.title();
        shortTitle = draft.shortTitle();
        committeeId = draft.committeeId();
        committeeName = nameOfCommittee;
        scale = draft.scale();
        summary = draft.summary();
        evidenceFrom = draft.evidenceFrom();
        evidenceTo = draft.evidenceTo();
        reportCompleted = draft.reportCompleted();
        recommendationsMade = draft.recommendationsMade();
        source = draft.source();
    }

    /** @throws RuleBroken inquiry-status-order */
    void advance(InquiryStatus next, @Nullable PartialDate on, Instant now) {
        if (!status.leadsTo(next)) {
            throw new RuleBroken("inquiry-status-order",
                    "The inquiry stands at %s and cannot go to %s; the order is SCOPING, EVIDENCE, REPORTING, SUBMITTED, RESPONDED, MONITORING, CLOSED, one step at a time."
                            .formatted(status, next));
        }
        status = next;
        if (next == InquiryStatus.SUBMITTED) {
            submittedOn = on;
        } else if (next == InquiryStatus.RESPONDED) {
            respondedOn = on;
        }
        touch(now, audience);
    }

    InquiryDraft asDraft() {
        return new InquiryDraft(title, shortTitle, committeeId, scale, summary, evidenceFrom, evidenceTo,
                reportCompleted, recommendationsMade, null, null, null, source);
    }

    /** Those who could know of it and those who may from now on see it change. */
    void reopen(Exemption next, Instant now) {
        var before = audience;
        exemption = next;
        audience = next.audience();
        touch(now, before.or(audience));
    }

    Exemption exemption() {
        return exemption;
    }

    /** For whom it exists; what belongs to it exists for no others. */
    Audience audience() {
        return audience;
    }

    String committeeName() {
        return committeeName;
    }

    InquiryStatus status() {
        return status;
    }

    @Nullable
    PartialDate submittedOn() {
        return submittedOn;
    }

    @Nullable
    PartialDate respondedOn() {
        return respondedOn;
    }
}
