package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.meetings.pack.PackSummary.Form;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class PackStore implements PanacheRepositoryBase<Pack, UUID> {

    /**
     * One form of an issue, or of a supplement, as it was frozen.
     *
     * @param bytes reads them, exactly as they were frozen; not asked for where the caller has them already
     */
    record Frozen(Supplier<byte[]> bytes, String sha256, Marking marking) {}

    private final Projections projections;
    private final FrozenBytes bytes;

    PackStore(Projections projections, FrozenBytes bytes) {
        this.projections = projections;
        this.bytes = bytes;
    }

    Pack get(UUID meetingId, int number) {
        return find("meetingId = ?1 and number = ?2", meetingId, number).firstResultOptional()
                .orElseThrow(() -> new NotFound("pack version", number));
    }

    int nextNumber(UUID meetingId) {
        return getEntityManager()
                .createQuery("select coalesce(max(p.number), 0) + 1 from Pack p where p.meetingId = ?1", Integer.class)
                .setParameter(1, meetingId)
                .getSingleResult();
    }

    void keep(UUID packId, FrozenIssue issue) {
        getEntityManager().createNativeQuery("""
                insert into pack_issues
                    (pack_id, marking, pages, pdf, pdf_sha256, html, html_sha256, json, json_sha256)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, packId)
                .setParameter(2, issue.marking().name())
                .setParameter(3, issue.pages())
                .setParameter(4, issue.pdf())
                .setParameter(5, Digests.sha256(issue.pdf()))
                .setParameter(6, issue.html())
                .setParameter(7, Digests.sha256(issue.html()))
                .setParameter(8, issue.json())
                .setParameter(9, Digests.sha256(issue.json()))
                .executeUpdate();
    }

    /** The fullest issue of these markings, in one form. */
    Optional<Frozen> frozen(UUID meetingId, int number, Collection<Marking> markings, PackFormat format) {
        var column = format.lowerCase();
        return projections.first(Query.of("""
                select i.pack_id, i.%s_sha256 as sha256, i.marking
                from packs p join pack_issues i on i.pack_id = p.id
                where p.meeting_id = ? and p.number = ? and i.marking = any(?)
                order by array_position(array['EXEMPT', 'MEMBERS', 'PUBLIC'], i.marking)
                limit 1""".formatted(column), meetingId, number, names(markings).toArray(String[]::new)), row -> {
            var pack = row.id("pack_id");
            var marking = row.text("marking");
            return bytes.frozen(row, () -> bytes(pack, marking, column));
        });
    }

    private byte[] bytes(UUID pack, String marking, String column) {
        return projections
                .first(Query.of(
                        "select %s as bytes from pack_issues where pack_id = ? and marking = ?".formatted(column),
                        pack, marking), row -> row.bytes("bytes"))
                .orElseThrow();
    }

    /** By version; at most {@code limit} after the given one. */
    List<PackSummary> list(UUID meetingId, Collection<Marking> markings, int after, int limit) {
        List<?> rows = getEntityManager().createNativeQuery("""
                select p.id, p.number, p.created_at, p.incomplete, i.marking, i.pages,
                       octet_length(i.pdf), i.pdf_sha256, octet_length(i.html), i.html_sha256,
                       octet_length(i.json), i.json_sha256,
                       (select count(*) from pack_supplements s where s.pack_id = p.id and s.marking in (?2))
                from packs p join lateral (
                    select * from pack_issues x where x.pack_id = p.id and x.marking in (?2)
                    order by array_position(array['EXEMPT', 'MEMBERS', 'PUBLIC'], x.marking) limit 1) i on true
                where p.meeting_id = ?1 and p.number > ?3
                order by p.number""")
                .setParameter(1, meetingId)
                .setParameter(2, names(markings))
                .setParameter(3, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> summary(meetingId, row)).toList();
    }

    long count(UUID meetingId) {
        return count("meetingId", meetingId);
    }

    private static PackSummary summary(UUID meetingId, Object[] row) {
        var number = ((Number) row[1]).intValue();
        return new PackSummary((UUID) row[0], meetingId, number, (Instant) row[2], (Boolean) row[3],
                Marking.valueOf((String) row[4]), ((Number) row[5]).intValue(),
                List.of(form(PackFormat.PDF, meetingId, number, row[6], row[7]),
                        form(PackFormat.HTML, meetingId, number, row[8], row[9]),
                        form(PackFormat.JSON, meetingId, number, row[10], row[11])),
                ((Number) row[12]).intValue(), List.of());
    }

    private static Form form(PackFormat format, UUID meetingId, int number, Object bytes, Object sha256) {
        return new Form(format.mediaType(), Packs.url(meetingId, number) + "?format=" + format.lowerCase(),
                ((Number) bytes).longValue(), (String) sha256);
    }

    private static List<String> names(Collection<Marking> markings) {
        return markings.stream().map(Marking::name).toList();
    }
}
