package org.openscrutiny.recommendations.progress;

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
import org.openscrutiny.recommendations.recommendation.Rag;
import org.openscrutiny.recommendations.stated.CouncilDay;
import org.openscrutiny.recommendations.stated.LabelledText;
import org.openscrutiny.recommendations.stated.PartialDate;
import org.openscrutiny.recommendations.stated.Source;
import org.openscrutiny.storage.record.Recorded;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.RuleBroken;

/** What officers report. A draft may change and is theirs alone; once published it stands. */
@Entity
@Table(name = "progress_updates")
class ProgressUpdate extends Recorded {

    @Column(name = "recommendation_id", updatable = false)
    private UUID recommendationId;

    @Column(name = "review_id")
    private @Nullable UUID reviewId;

    @Column(name = "as_of")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable PartialDate asOf;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private String officer;

    @Column(name = "signed_off_by")
    private @Nullable String signedOffBy;

    @Column(name = "signed_off_on")
    private @Nullable LocalDate signedOffOn;

    private String narrative;

    @Column(name = "part_narratives")
    @JdbcTypeCode(SqlTypes.JSON)
    private List<LabelledText> partNarratives;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Measure> measures;

    @Enumerated(EnumType.STRING)
    @Column(name = "self_assessment")
    private @Nullable Rag selfAssessment;

    @Column(name = "revised_action_by")
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable RevisedActionBy revisedActionBy;

    @Column(updatable = false)
    private String author;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Source source;

    @SuppressWarnings("NullAway") // for Hibernate, which fills the fields
    protected ProgressUpdate() {
    }

    @SuppressWarnings("NullAway") // say() fills what the draft says
    ProgressUpdate(UUID recommendationId, ProgressUpdateDraft draft, Instant now, String author) {
        super(now);
        this.recommendationId = recommendationId;
        this.author = author;
        say(draft);
    }

    /** @throws RuleBroken update-published */
    void revise(ProgressUpdateDraft draft, Instant now) {
        refusePublished("changed");
        say(draft);
        touch(now, Audience.PUBLIC); // nobody outside reads a draft, and all who do must see its tag move
    }

    private void say(ProgressUpdateDraft draft) {
        reviewId = draft.reviewId();
        asOf = draft.asOf();
        effectiveOn = asOf != null && asOf.value() != null
                ? asOf.value()
                : LocalDate.ofInstant(createdAt(), CouncilDay.ZONE);
        officer = draft.officer();
        narrative = draft.narrative();
        partNarratives = draft.partNarratives() == null ? List.of() : List.copyOf(draft.partNarratives());
        measures = draft.measures() == null ? List.of() : List.copyOf(draft.measures());
        selfAssessment = draft.selfAssessment();
        revisedActionBy = draft.revisedActionBy();
        source = draft.source();
    }

    /** @throws RuleBroken update-published */
    void publish(PublicationDraft draft, Instant now) {
        refusePublished("published again");
        signedOffBy = draft.signedOffBy();
        signedOffOn = draft.signedOffOn();
        touch(now, Audience.PUBLIC);
        publishedAt = modifiedAt();
    }

    private void refusePublished(String what) {
        if (publishedAt != null) {
            throw new RuleBroken("update-published",
                    "The update was published on %s and stands; it is not %s. Write a later update instead."
                            .formatted(LocalDate.ofInstant(publishedAt, CouncilDay.ZONE), what));
        }
    }

    ProgressUpdateDraft asDraft() {
        return new ProgressUpdateDraft(reviewId, asOf, officer, narrative,
                partNarratives.isEmpty() ? null : partNarratives, measures.isEmpty() ? null : measures, selfAssessment,
                revisedActionBy, source);
    }

    UUID recommendationId() {
        return recommendationId;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Whether this caller may know of it: everybody once published, before that its author and those who prepare the record. */
    boolean existsFor(Caller caller) {
        return publishedAt != null || author.equals(caller.name()) || ProgressUpdates.readsDrafts(caller);
    }

    ProgressUpdateView view(Caller caller) {
        return new ProgressUpdateView(id(), recommendationId, reviewId, asOf, effectiveOn, officer, narrative,
                List.copyOf(partNarratives), List.copyOf(measures), selfAssessment, revisedActionBy, signedOffBy,
                signedOffOn, publishedAt, source, createdAt(), modifiedAtFor(caller), versionFor(caller));
    }

    Audience audience() {
        return publishedAt == null ? Audience.DRAFT : Audience.PUBLIC;
    }

    @Nullable
    UUID reviewId() {
        return reviewId;
    }

    List<String> partLabels() {
        return partNarratives.stream().map(LabelledText::label).toList();
    }

    Instant published() {
        return Objects.requireNonNull(publishedAt, "a draft");
    }
}
