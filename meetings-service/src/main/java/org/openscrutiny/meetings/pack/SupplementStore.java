package org.openscrutiny.meetings.pack;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.meetings.pack.PackStore.Frozen;
import org.openscrutiny.meetings.pack.PackSummary.Form;
import org.openscrutiny.meetings.pack.content.PackContent.Marking;
import org.openscrutiny.storage.projection.Projections;
import org.openscrutiny.storage.projection.Query;

@ApplicationScoped
class SupplementStore implements PanacheRepositoryBase<Supplement, UUID> {

    private final Projections projections;
    private final FrozenBytes bytes;

    SupplementStore(Projections projections, FrozenBytes bytes) {
        this.projections = projections;
        this.bytes = bytes;
    }

    int nextNumber(UUID packId) {
        return getEntityManager()
                .createQuery("select coalesce(max(s.number), 0) + 1 from Supplement s where s.packId = ?1",
                        Integer.class)
                .setParameter(1, packId)
                .getSingleResult();
    }

    /** By number; at most {@code limit} after the given one. */
    List<SupplementView> list(UUID meetingId, int version, Collection<Marking> markings, int after, int limit) {
        List<?> rows = getEntityManager().createNativeQuery("""
                select s.id, s.number, s.title, s.reason, s.agenda_item_id, s.created_at, s.marking, s.pages,
                       octet_length(s.pdf), s.pdf_sha256, octet_length(s.html), s.html_sha256,
                       octet_length(s.json), s.json_sha256, s.exempt_paragraphs, s.public_interest_note, s.public_summary
                from pack_supplements s join packs p on p.id = s.pack_id
                where p.meeting_id = ?1 and p.number = ?2 and s.marking in (?3) and s.number > ?4
                order by s.number""")
                .setParameter(1, meetingId)
                .setParameter(2, version)
                .setParameter(3, names(markings))
                .setParameter(4, after)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> view(meetingId, version, row)).toList();
    }

    long count(UUID meetingId, int version, Collection<Marking> markings) {
        return ((Number) getEntityManager().createNativeQuery("""
                select count(*) from pack_supplements s join packs p on p.id = s.pack_id
                where p.meeting_id = ?1 and p.number = ?2 and s.marking in (?3)""")
                .setParameter(1, meetingId)
                .setParameter(2, version)
                .setParameter(3, names(markings))
                .getSingleResult()).longValue();
    }

    /** By the version of the pack, in the order issued: what those who may not read the exempt ones are told of them. */
    Map<Integer, List<WithheldSupplement>> withheld(UUID meetingId) {
        List<?> rows = getEntityManager().createNativeQuery("""
                select pack_number, agenda_item_id, exempt_paragraphs, public_summary from withheld_supplements
                where meeting_id = ?1 order by id""").setParameter(1, meetingId).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(row -> ((Number) row[0]).intValue(),
                        Collectors.mapping(row -> new WithheldSupplement((UUID) row[1], List.of((Integer[]) row[2]),
                                (String) row[3]), Collectors.toList())));
    }

    /** Whether those who may not read it are told of it. */
    boolean isTold(UUID id) {
        return ((Number) getEntityManager()
                .createNativeQuery("select count(*) from withheld_supplements where id = ?1")
                .setParameter(1, id)
                .getSingleResult()).longValue() > 0;
    }

    Optional<Frozen> frozen(UUID meetingId, int version, int number, Collection<Marking> markings, PackFormat format) {
        var column = format.lowerCase();
        return projections.first(Query.of("""
                select s.id, s.%s_sha256 as sha256, s.marking from pack_supplements s join packs p on p.id = s.pack_id
                where p.meeting_id = ? and p.number = ? and s.number = ? and s.marking = any(?)""".formatted(column),
                meetingId, version, number, names(markings).toArray(String[]::new)), row -> {
                    var id = row.id("id");
                    return bytes.frozen(row, () -> bytes(id, column));
                });
    }

    private byte[] bytes(UUID supplement, String column) {
        return projections
                .first(Query.of("select %s as bytes from pack_supplements where id = ?".formatted(column), supplement),
                        row -> row.bytes("bytes"))
                .orElseThrow();
    }

    private static SupplementView view(UUID meetingId, int version, Object[] row) {
        var number = ((Number) row[1]).intValue();
        var url = Supplements.url(meetingId, version, number);
        return new SupplementView((UUID) row[0], meetingId, version, number, (String) row[2], (String) row[3],
                (UUID) row[4], (Instant) row[5], Marking.valueOf((String) row[6]), List.of((Integer[]) row[14]),
                (String) row[15], (String) row[16], ((Number) row[7]).intValue(),
                List.of(form(PackFormat.PDF, url, row[8], row[9]), form(PackFormat.HTML, url, row[10], row[11]),
                        form(PackFormat.JSON, url, row[12], row[13])));
    }

    private static Form form(PackFormat format, String url, Object bytes, Object sha256) {
        return new Form(format.mediaType(), url + "?format=" + format.lowerCase(), ((Number) bytes).longValue(),
                (String) sha256);
    }

    private static List<String> names(Collection<Marking> markings) {
        return markings.stream().map(Marking::name).toList();
    }
}
