package org.openscrutiny.recommendations.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ReviewStore implements PanacheRepositoryBase<Review, UUID> {

    private final Projections projections;
    private final Caller caller;

    ReviewStore(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /** @throws NotFound also where the caller may not know of its inquiry */
    Review get(UUID id) {
        return seen(id).orElseThrow(() -> new NotFound("review", id));
    }

    /** A review exists for those for whom its inquiry does. */
    Optional<Review> seen(UUID id) {
        return find("""
                id = ?1 and exists (select 1 from Inquiry i where i.id = inquiryId and i.audience in ?2)""", id,
                caller.audiences()).firstResultOptional();
    }

    /** Holds the row, so that its rules are checked and kept by one writer at a time. */
    Review hold(UUID id) {
        get(id);
        return own(id);
    }

    /** Holds the row whoever asks, for what follows from a write that was allowed. */
    Review own(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("review", id));
    }

    /** In the order they were set up. What a review has judged is told as far as this caller may know of it. */
    List<ReviewSummary> ofInquiry(UUID inquiry, Optional<List<String>> after, int limit) {
        var query = Query.of("""
                select v.id, v.inquiry_id, v.milestone, v.label, v.due_on, v.meeting_id, v.modified_at, v.open_modified_at,
                    v.members_modified_at, v.draft_modified_at,
                    case when s.in_scope > 0 and s.assessed = s.in_scope then 'ASSESSED' else v.status end as status
                from reviews v left join lateral (
                    select count(*) as in_scope, count(*) filter (where exists (select 1 from assessments a
                        where a.review_id = s.review_id and a.recommendation_id = s.recommendation_id)) as assessed
                    from review_recommendations s join recommendations r on r.id = s.recommendation_id
                    where s.review_id = v.id and s.in_scope and not s.dropped and r.audience = any(?)) s on true
                where v.inquiry_id = ?""", audiences(), inquiry)
                .after(after, "v.id", UUID::fromString)
                .add("order by v.id limit ?", limit);
        var modified = ChangeCount.of(caller).modifiedAtColumn();
        return projections.list(query,
                row -> new ReviewSummary(row.id("id"), row.id("inquiry_id"), row.constant("milestone", Milestone.class),
                        row.text("label"), StatedColumns.partialIf(row, "due_on"), row.idIf("meeting_id"),
                        row.constant("status", ReviewStatus.class), row.instant(modified)));
    }

    /** Holds them all, for a change of their inquiry's access. */
    List<Review> allOf(UUID inquiry) {
        return find("inquiryId = ?1 order by id", inquiry).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    long countOfInquiry(UUID inquiry) {
        return count("inquiryId", inquiry);
    }

    /** Those that cover a recommendation or leave it out. */
    List<UUID> covering(UUID recommendation) {
        return projections.list(Query.of("""
                select review_id from review_recommendations where recommendation_id = ? and not dropped
                order by review_id""", recommendation), row -> row.id("review_id"));
    }

    /** As far as this caller may know of the recommendations. */
    ReviewScope scope(UUID review) {
        return scope(review, caller.audiences());
    }

    /** @param audiences of those recommendations that are told of */
    ReviewScope scope(UUID review, Collection<Audience> audiences) {
        record Line(UUID id, boolean inScope, @Nullable String reason, @Nullable LocalDate decidedOn, boolean assessed,
                boolean updated) {}
        var lines = projections.list(Query.of("""
                select s.recommendation_id, s.in_scope, s.exclusion_reason, s.exclusion_decided_on,
                    exists (select 1 from assessments a
                        where a.review_id = s.review_id and a.recommendation_id = s.recommendation_id) as assessed,
                    exists (select 1 from progress_updates u where u.review_id = s.review_id
                        and u.recommendation_id = s.recommendation_id and u.published_at is not null) as updated
                from review_recommendations s join recommendations r on r.id = s.recommendation_id
                where s.review_id = ? and not s.dropped and r.audience = any(?)
                order by coalesce(r.number, 1000), r.id""", review, names(audiences)),
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

    /** As one value: an array would be taken for several. */
    private String[] audiences() {
        return names(caller.audiences());
    }

    private static String[] names(Collection<Audience> audiences) {
        return audiences.stream().map(Audience::name).toArray(String[]::new);
    }

    /** What is no longer named leaves the scope but not the record; what this caller may not know of stays as it was. */
    void setScope(UUID review, List<UUID> inScope, List<Exclusion> excluded, LocalDate since) {
        var database = getEntityManager();
        database.createNativeQuery("""
                update review_recommendations s set dropped = true
                from recommendations r where r.id = s.recommendation_id and r.audience = any(?3)
                    and s.review_id = ?1 and not s.recommendation_id = any(?2)""")
                .setParameter(1, review)
                .setParameter(2, Stream.concat(inScope.stream(), excluded.stream().map(Exclusion::recommendationId))
                        .toArray(UUID[]::new))
                .setParameter(3, audiences())
                .executeUpdate();
        inScope.forEach(id -> put(review, id, true, null, null, since));
        excluded.forEach(out -> put(review, out.recommendationId(), false, out.reason(), out.decidedOn(), since));
    }

    private void put(UUID review, UUID recommendation, boolean inScope, @Nullable String reason,
            @Nullable LocalDate decidedOn, LocalDate since) {
        getEntityManager()
                .createNativeQuery(
                        """
                insert into review_recommendations (review_id, recommendation_id, in_scope, exclusion_reason,
                    exclusion_decided_on, added_on, in_scope_since, dropped)
                values (?1, ?2, ?3, cast(?4 as text), cast(?5 as date), ?6, case when ?3 then cast(?6 as date) end, false)
                on conflict (review_id, recommendation_id) do update set in_scope = excluded.in_scope, dropped = false,
                    in_scope_since = coalesce(review_recommendations.in_scope_since, excluded.in_scope_since),
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
