package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** Documents that were uploaded before their words were looked for. */
@QuarkusTest
class MissingWordsTest {

    private static final int ALL = 10_000;

    private final MissingWords missing;
    private final AgroalDataSource database;
    private final String word = "quarry" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private String report = "";

    MissingWordsTest(MissingWords missing, AgroalDataSource database) {
        this.missing = missing;
        this.database = database;
    }

    @BeforeEach
    void paper() {
        report = Council.report(Council.item(Council.scheduledMeeting("2030-03-05T10:30:00Z"), "1", ""), "Paper");
    }

    @Test
    void oldDocumentIsFoundOnceItsWordsWereTakenAndIsReadOnce() throws SQLException {
        var document = uploaded("text/plain", word + " of forty-six");
        asIfUploadedBefore(document);
        assertThat(hits()).isZero();
        missing.catchUp(ALL);
        assertThat(hits()).isOne();
        assertThat(missing.catchUp(ALL)).isZero();
    }

    @Test
    void fileWithoutWordsIsNotReadAgainAndAgain() throws SQLException {
        var document = uploaded("application/pdf", "%PDF-1.7 nothing that can be read");
        asIfUploadedBefore(document);
        missing.catchUp(ALL);
        assertThat(missing.catchUp(ALL)).isZero();
        assertThat(count("documents where words_taken and id = '%s'".formatted(document))).isOne();
        assertThat(count("document_texts where document_id = '%s'".formatted(document))).isZero();
    }

    @Test
    void batchEndsWhereItIsTold() throws SQLException {
        var first = uploaded("text/plain", word + " one");
        var second = uploaded("text/plain", word + " two");
        missing.catchUp(ALL);
        asIfUploadedBefore(first);
        asIfUploadedBefore(second);
        assertThat(missing.catchUp(1)).isLessThanOrEqualTo(1);
        missing.catchUp(ALL);
        assertThat(hits()).isEqualTo(2);
    }

    @Test
    void oneInstanceAtATime() throws SQLException {
        var document = uploaded("text/plain", word);
        try (var other = database.getConnection(); var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("select pg_advisory_xact_lock(%d)".formatted(MissingWords.LOCK));
            asIfUploadedBefore(document);
            assertThat(missing.catchUp(ALL)).isZero();
            assertThat(hits()).isZero();
            other.rollback();
        }
        missing.catchUp(ALL);
        assertThat(hits()).isOne();
    }

    @Test
    void lostFileStopsNobody() throws SQLException {
        var lost = uploaded("text/plain", "lost " + UUID.randomUUID());
        var kept = uploaded("text/plain", word);
        run("delete from document_contents where sha256 = (select sha256 from documents where id = '%s')"
                .formatted(lost));
        asIfUploadedBefore(lost);
        asIfUploadedBefore(kept);
        missing.catchUp(ALL);
        assertThat(hits()).isOne();
        assertThat(count("documents where not words_taken and id = '%s'".formatted(lost))).isOne();
        Council.delete("/v1/documents/" + lost).statusCode(204);
    }

    @Test
    void wordsGoWithTheirDocument() throws SQLException {
        var document = uploaded("text/plain", word);
        Council.delete("/v1/documents/" + document).statusCode(204);
        assertThat(count("document_texts where document_id = '%s'".formatted(document))).isZero();
    }

    private String uploaded(String type, String content) {
        return Callers.as(Roles.CLERK)
                .contentType(type)
                .body(content.getBytes(UTF_8))
                .post("/v1/reports/" + report + "/documents?fileName=a.file")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void asIfUploadedBefore(String document) throws SQLException {
        run("delete from document_texts where document_id = '%s'".formatted(document));
        run("update documents set words_taken = false where id = '%s'".formatted(document));
    }

    private int hits() {
        return Callers.as(Roles.CLERK)
                .get("/v1/search?type=DOCUMENT&include=total&q=" + word)
                .then()
                .extract()
                .path("page.total");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int count(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getInt(1);
        }
    }
}
