package org.openscrutiny.meetings.exemptread;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Finds what is exempt among records that are about to be shown. */
@ApplicationScoped
class ExemptRecordStore {

    private final EntityManager database;

    ExemptRecordStore(EntityManager database) {
        this.database = database;
    }

    /**
     * Everything else that an item makes exempt (its minute, resolution, vote, note) names the item where it is shown.
     *
     * @param shown of any kind
     * @param whole meetings of which all is shown at once
     */
    List<ExemptRecord> among(Collection<UUID> shown, Collection<UUID> whole) {
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
                where id = any(:shown) and access = 'EXEMPT' and released_on is null""")
                .setParameter("shown", shown.toArray(UUID[]::new))
                .setParameter("whole", whole.toArray(UUID[]::new))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ExemptRecord((String) row[0], (UUID) row[1]))
                .toList();
    }
}
