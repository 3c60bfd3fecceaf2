package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.clock.Counting;
import org.openscrutiny.meetings.clock.Notice;

/** One time an agenda or a supplement came out; only ever added. */
@Entity
@Table(name = "agenda_publications")
class AgendaPublication {

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "sequence_number")
    private int sequenceNumber;

    @Enumerated(EnumType.STRING)
    private PublicationKind kind;

    private @Nullable String title;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "clear_days")
    private @Nullable Integer clearDays;

    @Column(name = "required_days")
    private int requiredDays;

    @Enumerated(EnumType.STRING)
    private Counting counting;

    @Column(name = "notice_satisfied")
    private @Nullable Boolean noticeSatisfied;

    @Column(name = "urgency_reason")
    private @Nullable String urgencyReason;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected AgendaPublication() {
    }

    AgendaPublication(UUID meetingId, int sequenceNumber, PublicationDraft draft, @Nullable Instant publishedAt,
            Notice notice, String publishedBy, Instant now) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.meetingId = meetingId;
        this.sequenceNumber = sequenceNumber;
        kind = sequenceNumber == 1 ? PublicationKind.AGENDA : PublicationKind.SUPPLEMENT;
        title = draft.title();
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
        recordedAt = now;
        clearDays = notice.clearDays();
        requiredDays = notice.required();
        counting = notice.counting();
        noticeSatisfied = notice.satisfied();
        urgencyReason = draft.urgencyReason();
    }

    UUID id() {
        return id;
    }

    UUID meetingId() {
        return meetingId;
    }

    int sequenceNumber() {
        return sequenceNumber;
    }

    PublicationKind kind() {
        return kind;
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** The login that recorded it; for the audit, never served. */
    String publishedBy() {
        return publishedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Notice notice() {
        return new Notice(clearDays, requiredDays, counting);
    }

    @Nullable
    String urgencyReason() {
        return urgencyReason;
    }
}
