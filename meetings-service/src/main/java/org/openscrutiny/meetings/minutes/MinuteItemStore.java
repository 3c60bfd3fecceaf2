package org.openscrutiny.meetings.minutes;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class MinuteItemStore implements PanacheRepositoryBase<MinuteItem, UUID> {

    MinuteItem get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("minute", id));
    }

    /** All of one meeting's minutes that these audiences may read, in order. */
    List<MinuteItem> of(UUID minutesId, Set<Audience> readable) {
        return getEntityManager().createQuery("""
                select t from MinuteItem t left join AgendaItem i on i.id = t.agendaItemId
                where t.minutesId = ?1 and (i.id is null or i.audience in ?2) order by t.position, t.id""",
                MinuteItem.class)
                .setParameter(1, minutesId)
                .setParameter(2, readable)
                .getResultList();
    }

    /** What is said of exempt minutes to those who may not read them, in order. */
    List<WithheldMinute> summarised(UUID minutesId) {
        return getEntityManager().createQuery("""
                select new WithheldMinute(t.number, t.publicSummary)
                from MinuteItem t join AgendaItem i on i.id = t.agendaItemId
                where t.minutesId = ?1 and i.audience = ?2 and i.publishedAt is not null
                  and t.publicSummary is not null
                order by t.position, t.id""", WithheldMinute.class)
                .setParameter(1, minutesId)
                .setParameter(2, Audience.EXEMPT)
                .getResultList();
    }

    int nextPosition(UUID minutesId) {
        return getEntityManager()
                .createQuery("select coalesce(max(t.position), 0) + 1 from MinuteItem t where t.minutesId = ?1",
                        Integer.class)
                .setParameter(1, minutesId)
                .getSingleResult();
    }

    boolean hasOther(UUID minutesId, String number, @Nullable UUID than) {
        return find("minutesId = ?1 and number = ?2", minutesId, number.strip()).stream()
                .anyMatch(other -> !other.id().equals(than));
    }
}
