package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.meetings.exempt.Access;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.access.Audience;
import org.openscrutiny.support.access.Caller;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class CallInStore implements PanacheRepositoryBase<CallIn, UUID> {

    static final ListQuery.Key[] AS_RECORDED = {new ListQuery.Key("c.id", UUID::fromString)};
    private static final Set<CallInStatus> IN_THE_WAY = EnumSet.of(CallInStatus.RECEIVED, CallInStatus.ACCEPTED,
            CallInStatus.HEARD, CallInStatus.RECONSIDERED);

    CallIn get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("call-in", id));
    }

    /** The same, changed by nobody else until the transaction ends. */
    CallIn hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("call-in", id));
    }

    /** The last call-in of each decision, whatever became of it; by decision. */
    Map<UUID, CallIn> lastOf(Collection<UUID> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        return list("keyDecisionId in ?1 order by id", decisions).stream()
                .collect(Collectors.toMap(CallIn::keyDecisionId, Function.identity(), (one, later) -> later));
    }

    /** The one that stands in the way of the decision and of another call-in. */
    Optional<CallIn> inTheWay(UUID decision) {
        return find("keyDecisionId = ?1 and status in ?2", decision, IN_THE_WAY).firstResultOptional();
    }

    /** In the order recorded; those of exempt decisions for those who may read them. */
    ListQuery<CallInSummary> list(Caller caller, @Nullable UUID keyDecisionNoticeId, @Nullable UUID committeeId,
            @Nullable UUID meetingId, @Nullable CallInStatus status, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new ListQuery<>(getEntityManager(), CallInSummary.class,
                "c.id, c.keyDecisionId, c.committeeId, c.requestedOn, c.status, c.meetingId, c.outcome, c.reconsideration",
                "from CallIn c join KeyDecision d on d.id = c.keyDecisionId")
                .where("d.audience in :audiences", "audiences", caller.audiences())
                .where("d.notice.exemption.access = :open", "open",
                        caller.mayRead(Audience.EXEMPT) ? null : Access.PUBLIC)
                .where("c.acceptedOn is not null or :unaccepted = true", "unaccepted",
                        caller.mayRead(Audience.MEMBERS) ? null : Boolean.FALSE)
                .where("c.keyDecisionId = :keyDecisionNoticeId", "keyDecisionNoticeId", keyDecisionNoticeId)
                .where("c.committeeId = :committeeId", "committeeId", committeeId)
                .where("c.meetingId = :meetingId", "meetingId", meetingId)
                .where("c.status = :status", "status", status)
                .where("c.requestedOn >= :from", "from", from)
                .where("c.requestedOn <= :to", "to", to);
    }
}
