package org.openscrutiny.meetings.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.storage.disposal.Disposals;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** Papers that were never published go when the council's period is over; what was published never does. */
@QuarkusTest
class DraftPapersTest {

    private final Disposals disposals;
    private final DraftPapers papers;
    private final EntityManager database;

    DraftPapersTest(Disposals disposals, DraftPapers papers, EntityManager database) {
        this.disposals = disposals;
        this.papers = papers;
        this.database = database;
    }

    @Test
    void paperLeftAloneForLongGoesWithItsFilesAndStandsOnRecord() {
        var meeting = Council.scheduledMeeting("2030-03-05T10:30:00Z");
        var report = Council.report(Council.item(meeting, "1", ""), "Left alone");
        var file = upload("/v1/reports/" + report + "/documents");
        upload("/v1/documents/" + file + "/versions");
        var meetingBefore = Callers.as(Roles.CLERK).get("/v1/meetings/" + meeting).header("ETag");
        age(report);
        assertThat(disposals.run(papers)).isPositive();
        for (var gone : List.of("/v1/reports/" + report, "/v1/documents/" + file)) {
            Callers.as(Roles.CLERK).get(gone).then().statusCode(404);
        }
        assertThat(Callers.as(Roles.CLERK).get("/v1/meetings/" + meeting).header("ETag")).isNotEqualTo(meetingBefore);
        assertThat(entries("recordId=" + report, "caller", "DELETED")).containsExactly("disposal-schedule");
        assertThat(entries("recordId=" + file, "caller", "DELETED")).containsExactly("disposal-schedule");
        assertThat(entries("recordType=disposal", "after.rule", "DISPOSED")).contains("draft-papers");
        assertThat(entries("recordType=disposal", "after.kept", "DISPOSED")).contains("P2Y");
    }

    @Test
    void paperThatWasPublishedOrTouchedSinceStays() {
        var meeting = Council.scheduledMeeting("2030-03-05T10:30:00Z");
        var published = Council.report(Council.item(meeting, "1", ""), "Published");
        Council.publish(meeting, "{}").statusCode(201);
        var touched = Council.report(Council.item(Council.scheduledMeeting("2030-03-05T10:30:00Z"), "1", ""), "Draft");
        age(published);
        disposals.run(papers);
        Callers.anybody().get("/v1/reports/" + published).then().statusCode(200);
        Callers.as(Roles.CLERK).get("/v1/reports/" + touched).then().statusCode(200);
    }

    /** As if nobody had touched it for two years and a day. */
    private void age(String report) {
        QuarkusTransaction.requiringNew()
                .run(() -> database
                        .createNativeQuery(
                                "update reports set modified_at = now() - interval '2 years 1 day' where id = ?1")
                        .setParameter(1, UUID.fromString(report))
                        .executeUpdate());
    }

    private static String upload(String path) {
        return Callers.as(Roles.CLERK)
                .contentType("application/pdf")
                .body(("%PDF-1.7 " + UUID.randomUUID()).getBytes(UTF_8))
                .post(path + "?fileName=a.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> entries(String search, String field, String action) {
        return Callers.as(Roles.MONITORING_OFFICER)
                .get("/v1/audit-entries?limit=500&" + search)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.action == '%s' }.%s".formatted(action, field));
    }
}
