package org.openscrutiny.recommendations.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.recommendations.projection.Query;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ReviewStore implements PanacheRepositoryBase<Review, UUID> {

    /** A review is assessed once each recommendation in scope has a judgement made in it. */
    private static final String STATUS = """
            case when exists (select 1 from review_recommendations s where s.review_id = v.id and s.in_scope)
                      and not exists (select 1 from review_recommendations s where s.review_id = v.id and s.in_scope
                          and not exists (select 1 from assessments a
                              where a.review_id = s.review_id and a.recommendation_id = s.recommendation_id))
                 then 'ASSESSED' else v.status end""";

    private final Projections projections;

    ReviewStore(Projections projections) {
        this.projections = projections;
    }

    Review get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("review", id));
    }

    Review hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("review", id));
    }

    /** In the order they were set up. */
    List<ReviewSummary> ofInquiry(UUID inquiry, @Nullable UUID after, int limit) {
        return projections.list(
                Query.of("""
                select v.id, v.inquiry_id, v.milestone, v.label, v.due_on, v.meeting_id, v.open_modified_at, """
                        + STATUS
                        + " as status from reviews v where v.inquiry_id = ?", inquiry)
                        .addIf(after, "and v.id > ?")
                        .add("order by v.id limit ?", limit),
                row -> new ReviewSummary(row.id("id"), row.id("inquiry_id"), row.constant("milestone", Milestone.class),
                        row.text("label"), row.partialIf("due_on"), row.idIf("meeting_id"),
                        row.constant("status", ReviewStatus.class), row.instant("open_modified_at")));
    }

    long countOfInquiry(UUID inquiry) {
        return count("inquiryId", inquiry);
    }

    ReviewScope scope(UUID review) {
        record Line(UUID id, boolean inScope, @Nullable String reason, @Nullable LocalDate decidedOn, boolean assessed,
                boolean updated) {}
        var lines = projections.list(Query.of("""
                select s.recommendation_id, s.in_scope, s.exclusion_reason, s.exclusion_decided_on,
                    exists (select 1 from assessments a
                        where a.review_id = s.review_id and a.recommendation_id = s.recommendation_id) as assessed,
                    exists (select 1 from progress_updates u where u.review_id = s.review_id
                        and u.recommendation_id = s.recommendation_id and u.published_at is not null) as updated
                from review_recommendations s join recommendations r on r.id = s.recommendation_id
                where s.review_id = ? order by coalesce(r.number, 1000), r.id""", review),
                row -> new Line(row.id("recommendation_id"), row.flag("in_scope"), row.textIf("exclusion_reason"),
                        row.dayIf("exclusion_decided_on"), row.flag("assessed"), row.flag("updated")));
        return new ReviewScope(lines.stream().filter(Line::inScope).map(Line::id).toList(),
                lines.stream()
                        .filter(line -> !line.inScope())
                        .map(line -> new Exclusion(line.id(), Objects.requireNonNullElse(line.reason(), ""),
                                line.decidedOn()))
                        .toList(),
                lines.stream().filter(line -> line.inScope() && !line.assessed()).map(Line::id).toList(),
                lines.stream().filter(line -> line.inScope() && !line.updated()).map(Line::id).toList());
    }

    void setScope(UUID review, List<UUID> inScope, List<Exclusion> excluded, LocalDate since) {
        var database = getEntityManager();
        database.createNativeQuery("""
                delete from review_recommendations where review_id = ?1 and not recommendation_id = any(?2)""")
                .setParameter(1, review)
                .setParameter(2, Stream.concat(inScope.stream(), excluded.stream().map(Exclusion::recommendationId))
                        .toArray(UUID[]::new))
                .executeUpdate();
        inScope.forEach(id -> put(review, id, true, null, null, since));
        excluded.forEach(out -> put(review, out.recommendationId(), false, out.reason(), out.decidedOn(), since));
    }

    private void put(UUID review, UUID recommendation, boolean inScope, @Nullable String reason,
            @Nullable LocalDate decidedOn, LocalDate since) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into review_recommendations
                    (review_id, recommendation_id, in_scope, exclusion_reason, exclusion_decided_on, added_on)
                values (?1, ?2, ?3, cast(?4 as text), cast(?5 as date), ?6)
                on conflict (review_id, recommendation_id) do update set in_scope = excluded.in_scope,
                    exclusion_reason = excluded.exclusion_reason, exclusion_decided_on = excluded.exclusion_decided_on""")
                .setParameter(1, review)
                .setParameter(2, recommendation)
                .setParameter(3, inScope)
                .setParameter(4, reason)
                .setParameter(5, decidedOn)
                .setParameter(6, since)
                .executeUpdate();
    }
}
