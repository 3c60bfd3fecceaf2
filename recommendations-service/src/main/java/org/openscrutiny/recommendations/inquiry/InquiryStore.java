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
import org.openscrutiny.recommendations.exempt.Access;
import org.openscrutiny.recommendations.stated.StatedColumns;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.storage.record.ChangeCount;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class InquiryStore implements PanacheRepositoryBase<Inquiry, UUID> {

    private final Projections projections;
    private final Caller caller;

    InquiryStore(Projections projections, Caller caller) {
        this.projections = projections;
        this.caller = caller;
    }

    /** @throws NotFound also where the caller may not know of it */
    Inquiry get(UUID id) {
        return seen(id, LockModeType.NONE);
    }

    /** Holds the row, so that its rules are checked and kept by one writer at a time. */
    Inquiry hold(UUID id) {
        return seen(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Inquiry seen(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).filter(inquiry -> caller.mayRead(inquiry.audience()))
                .orElseThrow(() -> new NotFound("inquiry", id));
    }

    /** Holds the row whoever asks, for what follows from a write that was allowed. */
    Inquiry own(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("inquiry", id));
    }

    /** Exempt ones have their titles apart, so that a title taken tells nobody of them. */
    boolean hasOther(UUID committeeId, String title, boolean exempt, @Nullable UUID than) {
        return count("""
                committeeId = ?1 and title = ?2 and (?4 is null or id <> ?4)
                and ((?3 = true and exemption.access = EXEMPT) or (?3 = false and exemption.access <> EXEMPT))""",
                committeeId, title, exempt, than) > 0;
    }

    /** By title, then id; at most {@code limit} after the position. */
    List<InquirySummary> list(@Nullable UUID committeeId, @Nullable InquiryStatus status,
            Optional<List<String>> after, int limit) {
        var query = Query
                .of("""
                select id, title, short_title, committee_id, scale, status, access, recommendations_made, modified_at,
                    open_modified_at, members_modified_at, draft_modified_at from inquiries where audience = any(?)""",
                        audiences())
                .addIf(committeeId, "and committee_id = ?")
                .addIf(status, "and status = ?")
                .after(after, "title, id", title -> title, UUID::fromString)
                .add("order by title, id limit ?", limit);
        var modified = ChangeCount.of(caller).modifiedAtColumn();
        return projections.list(query,
                row -> new InquirySummary(row.id("id"), row.text("title"), row.textIf("short_title"),
                        row.id("committee_id"), row.constant("scale", Scale.class),
                        row.constant("status", InquiryStatus.class), row.constant("access", Access.class),
                        row.numberIf("recommendations_made"), row.instant(modified)));
    }

    long count(@Nullable UUID committeeId, @Nullable InquiryStatus status) {
        return projections.count(Query.of("select count(*) from inquiries where audience = any(?)", audiences())
                .addIf(committeeId, "and committee_id = ?")
                .addIf(status, "and status = ?"));
    }

    /** As one value: an array would be taken for several. */
    private Object audiences() {
        return caller.audiences().stream().map(Audience::name).toArray(String[]::new);
    }

    InquiryStatusChangeView add(UUID inquiry, InquiryStatusChangeDraft draft, Instant at, String by) {
        var change = new InquiryStatusChange(UuidVersion7Strategy.INSTANCE.generateUuid(null), inquiry, draft, at, by);
        getEntityManager().persist(change);
        return change.view();
    }

    /** In the order they were taken. */
    List<InquiryStatusChangeView> changes(UUID inquiry, Optional<List<String>> after, int limit) {
        return projections.list(
                Query.of("""
                select id, status, stated_on, reason, recorded_at from inquiry_status_changes where inquiry_id = ?""",
                        inquiry).after(after, "id", UUID::fromString).add("order by id limit ?", limit),
                row -> new InquiryStatusChangeView(row.id("id"), row.constant("status", InquiryStatus.class),
                        StatedColumns.partialIf(row, "stated_on"), row.textIf("reason"), row.instant("recorded_at")));
    }

    long countChanges(UUID inquiry) {
        return projections
                .count(Query.of("select count(*) from inquiry_status_changes where inquiry_id = ?", inquiry));
    }
}
