package org.openscrutiny.meetings.agenda;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ContributionStore implements PanacheRepositoryBase<Contribution, UUID> {

    static final ListQuery.Key[] AS_PRINTED = {new ListQuery.Key("c.position", Integer::valueOf)};

    ListQuery<Contribution> list(UUID itemId) {
        return new ListQuery<>(getEntityManager(), Contribution.class, "c", "from Contribution c")
                .where("c.agendaItemId = :itemId", "itemId", itemId);
    }

    Contribution get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("contribution", id));
    }

    /** In the order printed. */
    List<Contribution> ofItems(Collection<UUID> itemIds) {
        return itemIds.isEmpty() ? List.of() : list("agendaItemId in ?1 order by agendaItemId, position", itemIds);
    }

    List<Contribution> ofItem(UUID itemId) {
        return list("agendaItemId = ?1 order by position", itemId);
    }
}
