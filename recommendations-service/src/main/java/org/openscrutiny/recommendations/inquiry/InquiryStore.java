package org.openscrutiny.recommendations.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.recommendations.projection.Projections;
import org.openscrutiny.recommendations.projection.Query;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class InquiryStore implements PanacheRepositoryBase<Inquiry, UUID> {

    private final Projections projections;

    InquiryStore(Projections projections) {
        this.projections = projections;
    }

    Inquiry get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("inquiry", id));
    }

    /** Holds the row, so that its rules are checked and kept by one writer at a time. */
    Inquiry hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("inquiry", id));
    }

    boolean hasOther(UUID committeeId, String title, @Nullable UUID than) {
        return count("committeeId = ?1 and title = ?2 and (?3 is null or id <> ?3)", committeeId, title, than) > 0;
    }

    /** By title, then id; at most {@code limit} after the position. */
    List<InquirySummary> list(@Nullable UUID committeeId, @Nullable InquiryStatus status,
            Optional<List<String>> after, int limit) {
        var query = Query.of("""
                select id, title, short_title, committee_id, scale, status, recommendations_made, open_modified_at
                from inquiries where true""")
                .addIf(committeeId, "and committee_id = ?")
                .addIf(status, "and status = ?");
        after.ifPresent(p -> query.add("and (title, id) > (?, ?)", p.get(0), UUID.fromString(p.get(1))));
        query.add("order by title, id limit ?", limit);
        return projections.list(query,
                row -> new InquirySummary(row.id("id"), row.text("title"), row.textIf("short_title"),
                        row.id("committee_id"), row.constant("scale", Scale.class),
                        row.constant("status", InquiryStatus.class), row.numberIf("recommendations_made"),
                        row.instant("open_modified_at")));
    }

    long count(@Nullable UUID committeeId, @Nullable InquiryStatus status) {
        return projections.count(Query.of("select count(*) from inquiries where true")
                .addIf(committeeId, "and committee_id = ?")
                .addIf(status, "and status = ?"));
    }

    InquiryStatusChangeView add(UUID inquiry, InquiryStatusChangeDraft draft, Instant at, String by) {
        var change = new InquiryStatusChange(UuidVersion7Strategy.INSTANCE.generateUuid(null), inquiry, draft, at, by);
        getEntityManager().persist(change);
        return change.view();
    }

    List<InquiryStatusChangeView> changes(UUID inquiry) {
        return getEntityManager()
                .createQuery("from InquiryStatusChange c where c.inquiryId = :inquiry order by c.id",
                        InquiryStatusChange.class)
                .setParameter("inquiry", inquiry)
                .getResultStream()
                .map(InquiryStatusChange::view)
                .toList();
    }
}
