package org.openscrutiny.meetings.exempt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** A decision to open what was exempt; only ever added. */
@Entity
@Table(name = "releases")
class Release {

    @Id
    private UUID id;

    @Column(name = "agenda_item_id")
    private @Nullable UUID agendaItemId;

    @Column(name = "report_id")
    private @Nullable UUID reportId;

    @Column(name = "key_decision_id")
    private @Nullable UUID keyDecisionId;

    @Column(name = "released_on")
    private LocalDate releasedOn;

    private String reason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Release() {
    }

    Release(@Nullable UUID agendaItemId, @Nullable UUID reportId, @Nullable UUID keyDecisionId, LocalDate releasedOn,
            String reason, String recordedBy, Instant recordedAt) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.agendaItemId = agendaItemId;
        this.reportId = reportId;
        this.keyDecisionId = keyDecisionId;
        this.releasedOn = releasedOn;
        this.reason = reason;
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    ReleaseView view() {
        return new ReleaseView(id, agendaItemId, reportId, keyDecisionId, releasedOn, reason, recordedAt);
    }

    /** The login that recorded it; for those who look into the database, never served. */
    String recordedBy() {
        return recordedBy;
    }
}
