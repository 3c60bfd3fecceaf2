package org.openscrutiny.meetings.exemptread;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.openscrutiny.storage.exemptread.ExemptContent;
import org.openscrutiny.storage.exemptread.ExemptRecord;

/** Items, papers, their files, late papers and key decisions that are exempt. */
@ApplicationScoped
class MeetingsExemptContent implements ExemptContent {

    /** Where a meeting is shown as one document, whose text names no ids. */
    private static final Pattern WHOLE_MEETING = Pattern
            .compile("/v1/meetings/([^/]+)/"
                    + "(?:packs/[^/]+(?:/supplements/[^/]+)?|export(?:/archive)?|minutes/document)");

    private static final Pattern SUPPLEMENT = Pattern
            .compile("/v1/meetings/([^/]+)/packs/([0-9]{1,9})/supplements/([0-9]{1,9})");

    private final EntityManager database;

    MeetingsExemptContent(EntityManager database) {
        this.database = database;
    }

    /** Everything else that an item makes exempt (its minute, resolution, vote, note) names the item where it is shown. */
    @Override
    public List<ExemptRecord> shownBy(String path, Set<UUID> named) {
        var meeting = WHOLE_MEETING.matcher(path);
        var whole = meeting.matches() ? Set.of(UUID.fromString(meeting.group(1))) : Set.<UUID>of();
        var supplement = SUPPLEMENT.matcher(path);
        var late = supplement.matches();
        List<?> rows = database.createNativeQuery("""
                select 'agenda-item', id from agenda_items where id = any(:shown) and audience = 'EXEMPT'
                union
                select 'agenda-item', id from agenda_items where meeting_id = any(:whole) and audience = 'EXEMPT'
                union
                select 'report', id from reports where id = any(:shown) and audience = 'EXEMPT'
                union
                select 'report', id from reports where meeting_id = any(:whole) and audience = 'EXEMPT'
                union
                select 'document', d.id from documents d join reports r on r.id = d.report_id
                where d.id = any(:shown) and r.audience = 'EXEMPT'
                union
                select 'key-decision-notice', id from key_decisions
                where id = any(:shown) and access = 'EXEMPT' and released_on is null
                union
                select 'pack-supplement', id from pack_supplements where id = any(:shown) and marking = 'EXEMPT'
                union
                select 'pack-supplement', s.id from packs p join pack_supplements s on s.pack_id = p.id
                where p.meeting_id = any(:whole) and p.number = :version and s.number = :late
                    and s.marking = 'EXEMPT'""")
                .setParameter("shown", named.toArray(UUID[]::new))
                .setParameter("whole", whole.toArray(UUID[]::new))
                .setParameter("version", late ? Integer.parseInt(supplement.group(2)) : -1)
                .setParameter("late", late ? Integer.parseInt(supplement.group(3)) : -1)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ExemptRecord((String) row[0], (UUID) row[1]))
                .toList();
    }
}
