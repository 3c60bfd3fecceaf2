package org.openscrutiny.recommendations.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** Who led a recommendation from a day on; never changed, only followed by another. */
@Entity
@Immutable
@Table(name = "recommendation_leads")
class Lead {

    @Id
    private UUID id;

    @Column(name = "recommendation_id")
    private UUID recommendationId;

    @Column(name = "lead_post")
    private @Nullable String post;

    @Column(name = "lead_post_id")
    private @Nullable UUID postId;

    @Column(name = "lead_officer")
    private @Nullable String officer;

    @Column(name = "lead_officer_id")
    private @Nullable UUID officerId;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private boolean original;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected Lead() {
    }

    /** @param original whether it is who led first, and so from the beginning */
    Lead(UUID recommendationId, RecommendationDraft said, boolean original, LocalDate effectiveOn, Instant at,
            String by) {
        id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        this.recommendationId = recommendationId;
        post = said.leadPost();
        postId = said.leadPostId();
        officer = said.leadOfficer();
        officerId = said.leadOfficerId();
        this.original = original;
        this.effectiveOn = effectiveOn;
        recordedAt = at.truncatedTo(ChronoUnit.MICROS);
        recordedBy = by;
    }
}
