package org.openscrutiny.meetings.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.openscrutiny.support.access.Caller;

/** Which documents were imported, so that the same one is not imported twice. */
@ApplicationScoped
class ImportLog {

    private final EntityManager database;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    ImportLog(EntityManager database, ObjectMapper json, Caller caller, Clock clock) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else imports: of two documents that name the same new people the second finds them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void holdAlone() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('meeting import', 2))",
                Integer.class).getSingleResult();
    }

    /** The meeting that came of a document which says the same, in whatever order of fields, with the same files. */
    Optional<UUID> meetingOf(WholeMeeting document, BroughtFiles files) {
        List<?> found = database
                .createNativeQuery("select meeting_id from meeting_imports where digest = ?1", UUID.class)
                .setParameter(1, digest(document, files))
                .getResultList();
        return found.stream().map(UUID.class::cast).findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(WholeMeeting document, BroughtFiles files, UUID meetingId) {
        database.createNativeQuery("""
                insert into meeting_imports (digest, meeting_id, imported_by, imported_at) values (?1, ?2, ?3, ?4)""")
                .setParameter(1, digest(document, files))
                .setParameter(2, meetingId)
                .setParameter(3, caller.name())
                .setParameter(4, clock.instant())
                .executeUpdate();
    }

    /** Of the document and of which files came with it: with more of them it is another import. */
    private String digest(WholeMeeting document, BroughtFiles files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.writeValueAsBytes(document));
            files.hashes().forEach(hash -> digest.update(hash.getBytes(US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | JsonProcessingException unreachable) {
            throw new IllegalStateException("A document that was read can be written, and every JDK has SHA-256",
                    unreachable);
        }
    }
}
