package org.openscrutiny.recommendations.inquiry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.PartialDate;

/** One step of an inquiry; never changed. */
@Entity
@Immutable
@Table(name = "inquiry_status_changes")
class InquiryStatusChange {

    @Id
    private UUID id;

    @Column(name = "inquiry_id")
    private UUID inquiryId;

    @Enumerated(EnumType.STRING)
    private InquiryStatus status;

    @Column(name = "stated_on")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate on;

    private @Nullable String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected InquiryStatusChange() {
    }

    InquiryStatusChange(UUID id, UUID inquiryId, InquiryStatusChangeDraft draft, Instant at, String by) {
        this.id = id;
        this.inquiryId = inquiryId;
        status = draft.status();
        on = draft.on();
        reason = draft.reason();
        recordedAt = at.truncatedTo(ChronoUnit.MICROS);
        recordedBy = by;
    }

    InquiryStatusChangeView view() {
        return new InquiryStatusChangeView(id, status, on, reason, recordedAt);
    }
}
