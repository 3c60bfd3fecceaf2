package org.openscrutiny.performance.improvement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.performance.observation.Figure;

/** A figure or document offered for an action; never changed. */
@Entity
@Immutable
@Table(name = "action_evidence")
class Evidence {

    @Id
    private UUID id;

    @Column(name = "action_id")
    private UUID actionId;

    private String label;

    @Column(name = "observation_revision_id")
    private @Nullable UUID observationRevisionId;

    @Column(name = "document_title")
    private @Nullable String documentTitle;

    @Column(name = "document_url")
    private @Nullable String documentUrl;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Evidence() {
    }

    Evidence(UUID actionId, EvidenceDraft draft, Instant now, String caller) {
        this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.actionId = actionId;
        this.label = draft.label();
        this.observationRevisionId = draft.observationRevisionId();
        this.documentTitle = draft.documentTitle();
        this.documentUrl = draft.documentUrl();
        this.recordedAt = now.truncatedTo(ChronoUnit.MICROS);
        this.recordedBy = caller;
    }

    UUID actionId() {
        return actionId;
    }

    @Nullable
    UUID observationRevisionId() {
        return observationRevisionId;
    }

    EvidenceView view(@Nullable Figure figure) {
        return figure == null
                ? new EvidenceView(id, label, observationRevisionId, null, null, null, null, null, documentTitle,
                        documentUrl, recordedAt)
                : new EvidenceView(id, label, observationRevisionId, figure.indicatorCode(), figure.value(),
                        figure.symbol() == null ? null : figure.symbol().code(), figure.unit(), figure.endOn(),
                        null, null, recordedAt);
    }
}
