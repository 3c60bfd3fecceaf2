package org.openscrutiny.meetings.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class MembershipStore implements PanacheRepositoryBase<Membership, UUID> {

    static final ListQuery.Key[] AS_RECORDED = {new ListQuery.Key("m.id", UUID::fromString)};

    Membership get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("membership", id));
    }

    /** All seats of a committee that the person holds or that have the role, whenever. */
    List<Membership> ofPersonOrRole(UUID committeeId, UUID personId, MemberRole role) {
        return list("committeeId = ?1 and (personId = ?2 or role = ?3) order by id", committeeId, personId, role);
    }

    ListQuery<MembershipSummary> list(@Nullable UUID committeeId, @Nullable UUID personId, @Nullable MemberRole role,
            @Nullable LocalDate on) {
        return new ListQuery<>(getEntityManager(), MembershipSummary.class,
                "m.id, m.committeeId, m.personId, p.displayName, m.role, m.representation, m.voting, m.onBehalfOf, m.fromOn, m.toOn, m.openModifiedAt",
                "from Membership m join Person p on p.id = m.personId")
                .where("m.committeeId = :committeeId", "committeeId", committeeId)
                .where("m.personId = :personId", "personId", personId)
                .where("m.role = :role", "role", role)
                .where("coalesce(m.fromOn, :on) <= :on and coalesce(m.toOn, :on) >= :on", "on", on);
    }
}
