package org.openscrutiny.recommendations.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.performanceclient.Revision;
import org.openscrutiny.storage.record.Recorded;

/** A pinned figure; never changed, whatever becomes of the figure. */
@Entity
@Immutable
@Table(name = "evidence")
class Evidence extends Recorded {

    @Column(name = "recommendation_id")
    private UUID recommendationId;

    @Column(name = "progress_update_id")
    private @Nullable UUID progressUpdateId;

    @Column(name = "observation_revision_id")
    private UUID observationRevisionId;

    @Column(name = "indicator_code")
    private String indicatorCode;

    @Column(name = "area_code")
    private String areaCode;

    @Column(name = "area_name")
    private String areaName;

    @Column(name = "period_code")
    private String periodCode;

    @Column(name = "period")
    private String period;

    @Column(name = "period_label")
    private String periodLabel;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> breakdown;

    private @Nullable String value;

    private @Nullable String symbol;

    private @Nullable String unit;

    @Column(name = "revision_no")
    private int revisionNo;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "pinned_on")
    private LocalDate pinnedOn;

    private @Nullable String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Evidence() {
    }

    Evidence(UUID recommendationId, EvidenceDraft draft, Revision revision, LocalDate pinnedOn, Instant now,
            String by) {
        super(now);
        this.recommendationId = recommendationId;
        progressUpdateId = draft.progressUpdateId();
        observationRevisionId = revision.id();
        indicatorCode = revision.indicatorCode();
        areaCode = revision.area().code();
        areaName = revision.area().name();
        period = revision.period().period();
        periodCode = revision.period().code();
        periodLabel = Objects.requireNonNullElse(revision.period().label(), period);
        breakdown = Map.copyOf(revision.parts());
        value = revision.printed();
        symbol = revision.symbol();
        unit = revision.unit();
        revisionNo = revision.revisionNo();
        publishedOn = revision.publishedOn();
        this.pinnedOn = pinnedOn;
        note = draft.note();
        recordedBy = by;
    }
}
