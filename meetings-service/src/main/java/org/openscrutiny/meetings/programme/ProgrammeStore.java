package org.openscrutiny.meetings.programme;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;
import org.openscrutiny.storage.list.ListQuery;
import org.openscrutiny.support.problem.NotFound;

@ApplicationScoped
class ProgrammeStore implements PanacheRepositoryBase<ProgrammeItem, UUID> {

    static final ListQuery.Key[] AS_RECORDED = {new ListQuery.Key("w.id", UUID::fromString)};
    static final ListQuery.Key[] BY_TOPIC = {new ListQuery.Key("w.topic", k -> k),
            new ListQuery.Key("w.id", UUID::fromString)};
    private static final String KIND = "work programme item";

    ProgrammeItem get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(KIND, id));
    }

    /** The topic, changed by nobody else until the transaction ends. */
    ProgrammeItem hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound(KIND, id));
    }

    /** @param words that all stand in the topic, as English text search takes them */
    ListQuery<ProgrammeView> list(@Nullable UUID committeeId, @Nullable ProgrammeStatus status,
            @Nullable ScrutinyMethod method, @Nullable UUID targetMeetingId, @Nullable String words) {
        return new ListQuery<>(getEntityManager(), ProgrammeView.class,
                "w.id, w.committeeId, w.topic, w.method, w.targetMeetingId, w.status, w.note, w.dropReason, w.createdAt, w.modifiedAt, w.version",
                "from ProgrammeItem w")
                .where("w.committeeId = :committeeId", "committeeId", committeeId)
                .where("w.status = :status", "status", status)
                .where("w.method = :method", "method", method)
                .where("w.targetMeetingId = :targetMeetingId", "targetMeetingId", targetMeetingId)
                .where("cast(sql('to_tsvector(''english'', ?) @@ plainto_tsquery(''english'', ?)', w.topic, :words) as Boolean) = true",
                        "words", words);
    }
}
