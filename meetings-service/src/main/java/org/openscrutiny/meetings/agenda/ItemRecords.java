package org.openscrutiny.meetings.agenda;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.openscrutiny.support.access.Audience;

/**
 * Tells the change feed when all that was recorded under an item goes out of somebody's sight with it, or comes into the
 * public's: a consumer learns that a record it was told of is gone, and nothing else. What nobody was told of has no tombstone.
 */
@ApplicationScoped
class ItemRecords {

    /** Whatever hangs under an item, and whether the public may read it where it may read the item. */
    private static final String UNDER = """
            with under (type, id, version, open_version, url, open) as (
                select 'contribution', id, version, open_version, '/v1/contributions/' || id, true
                    from contributions where agenda_item_id = :item
                union all select 'report', id, version, open_version, '/v1/reports/' || id, audience = 'PUBLIC'
                    from reports where agenda_item_id = :item
                union all select 'document', d.id, d.version, d.open_version, '/v1/documents/' || d.id,
                        r.audience = 'PUBLIC' and d.published_at is not null
                    from documents d join reports r on r.id = d.report_id where r.agenda_item_id = :item
                union all select 'declaration', id, version, open_version, '/v1/declarations/' || id, true
                    from declarations where item_id = :item
                union all select 'resolution', id, version, open_version, '/v1/resolutions/' || id, true
                    from resolutions where item_id = :item
                union all select 'vote', id, version, open_version, '/v1/votes/' || id, true
                    from votes where item_id = :item
                union all select 'delegation', id, version, open_version, '/v1/delegations/' || id, true
                    from delegations where item_id = :item
                union all select 'action', id, version, open_version, '/v1/actions/' || id, true
                    from actions where item_id = :item
                union all select 'evidence-note', e.id, e.version, e.open_version, '/v1/evidence-notes/' || e.id,
                        m.minutes_status not in ('NONE', 'DRAFT')
                    from evidence_notes e join meetings m on m.id = e.meeting_id where e.item_id = :item
                union all select 'minute-item', i.id, i.version, i.open_version, '/v1/minute-items/' || i.id,
                        m.minutes_status not in ('NONE', 'DRAFT')
                    from minute_items i join minutes b on b.id = i.minutes_id join meetings m on m.id = b.meeting_id
                    where i.agenda_item_id = :item)
            insert into changes (operation, record_type, record_id, version, audience, modified_at, url)
            """;

    /** With the version they were told last: a new one would tell of the change that is hidden from them. */
    private static final String GONE = UNDER + """
            select 'DELETED', under.type, under.id, told.version, :seen, :now, under.url
            from under cross join lateral (
                select operation, version from changes
                where record_id = under.id and record_type = under.type and audience = :seen
                order by id desc limit 1) told
            where told.operation <> 'DELETED'""";

    /** For those who still read it the tombstone is not the last word. */
    private static final String STILL_THERE = UNDER + """
            select 'UPDATED', under.type, under.id, under.version, 'EXEMPT', :now, under.url
            from under cross join lateral (
                select operation, audience from changes
                where record_id = under.id and record_type = under.type
                order by id desc limit 1) told
            where told.operation = 'DELETED'""";

    private static final String COME = UNDER + """
            select 'CREATED', under.type, under.id, under.open_version, 'PUBLIC', :now, under.url
            from under left join lateral (
                select operation from changes
                where record_id = under.id and record_type = under.type and audience = 'PUBLIC'
                order by id desc limit 1) told on true
            where under.open and coalesce(told.operation, 'DELETED') = 'DELETED'""";

    private final EntityManager database;

    ItemRecords(EntityManager database) {
        this.database = database;
    }

    /** Those of this audience could read the item, and some cannot any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void closed(UUID itemId, Audience seenBefore, Instant now) {
        database.flush();
        told(GONE, itemId, now).setParameter("seen", seenBefore.name()).executeUpdate();
        told(STILL_THERE, itemId, now).executeUpdate();
    }

    /** The public may read the item from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void opened(UUID itemId, Instant now) {
        database.flush();
        told(COME, itemId, now).executeUpdate();
    }

    private Query told(String sql, UUID itemId, Instant now) {
        return database.createNativeQuery(sql).setParameter("item", itemId).setParameter("now", now);
    }
}
