package org.openscrutiny.recommendations.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.recommendations.csv.CsvReader;
import org.openscrutiny.recommendations.testsupport.Council;
import org.openscrutiny.recommendations.testsupport.Sisters;
import org.openscrutiny.support.access.Roles;

@QuarkusTest
@QuarkusTestResource(Sisters.class)
class TrackerResourceTest {

    private static final String HEADER = "committee_id,inquiry,submitted_on,number,recommendation,parts,lead_post,action_by,decision,decided_on,"
            + "update_on,update_officer,update_signed_off_by,update,rag,rag_meeting_id\r\n";

    @Test
    void exportHasOneHeaderAndNoFormulas() {
        var id = Council.recommendation(Council.submittedInquiry(),
                "{\"number\": 1, \"text\": \"=1+1 %s\"}".formatted(UUID.randomUUID()));
        var csv = anybody().accept("text/csv")
                .get("/v1/tracker")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        var rows = CsvReader.read(csv);
        assertThat(rows.get(0).cells()).isEqualTo(Column.headers());
        assertThat(rows).filteredOn(row -> row.cells().equals(Column.headers())).hasSize(1);
        assertThat(csv).contains(",'=1+1 ");
        assertThat(id).isNotBlank();
    }

    @Test
    void draftIsNotExported() {
        var secret = "secret " + UUID.randomUUID();
        Council.recommendation(Council.inquiry(), "{\"number\": 1, \"text\": \"%s\"}".formatted(secret));
        assertThat(as(Roles.CLERK).accept("text/csv").get("/v1/tracker").asString()).doesNotContain(secret);
    }

    @Test
    void dryRunSaysWhatWouldHappenAndDoesNothing() {
        var title = "Imported " + UUID.randomUUID();
        send(true, HEADER + row(title)).statusCode(200)
                .body("dryRun", equalTo(true))
                .body("inquiries", equalTo(1))
                .body("recommendations", equalTo(1))
                .body("updates", equalTo(1))
                .body("assessments", equalTo(1))
                .body("refusals", hasSize(0));
        assertThat(anybody().accept("text/csv").get("/v1/tracker").asString()).doesNotContain(title);
    }

    @Test
    void importBringsEverythingThroughTheSameRules() {
        var title = "Imported " + UUID.randomUUID();
        send(false, HEADER + row(title)).statusCode(200).body("recommendations", equalTo(1));
        var rows = CsvReader.read(anybody().accept("text/csv").get("/v1/tracker").asString());
        var cells = rows.stream().filter(row -> row.cells().contains(title)).findFirst().orElseThrow().cells();
        assertThat(cells.get(Column.LIFECYCLE.ordinal())).isEqualTo("MONITORING");
        assertThat(cells.get(Column.PARTS.ordinal())).isEqualTo("a First\nb Second");
        assertThat(cells.get(Column.ACTION_BY_DATE.ordinal())).isEqualTo("2017-02-28");
        assertThat(cells.get(Column.RAG.ordinal())).isEqualTo("ON_TRACK");
        assertThat(cells.get(Column.UPDATE.ordinal())).isEqualTo("Going well");
    }

    @Test
    void everyFaultIsToldWithItsLineAndNothingIsWritten() {
        var title = "Imported " + UUID.randomUUID();
        var bad = "%s,%s,2017-01-09,x,Text,,,,PERHAPS,9 January,,,,,,\r\n".formatted(Sisters.committee(), title);
        send(true, HEADER + row(title) + bad).statusCode(200)
                .body("refusals.pointer", hasItems("/4/number", "/4/decision", "/4/decided_on"));
        send(false, HEADER + row(title) + bad).statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.pointer", hasItems("/4/number", "/4/decision", "/4/decided_on"));
        assertThat(anybody().accept("text/csv").get("/v1/tracker").asString()).doesNotContain(title);
    }

    @Test
    void ruleBrokenByALineUndoesAllOfIt() {
        var title = "Imported " + UUID.randomUUID();
        var committee = Sisters.committee();
        var twice = "%s,%s,2017-01-09,1,Text,,,,,,,,,,,\r\n".formatted(committee, title).repeat(2);
        send(false, HEADER + twice).statusCode(400)
                .body("detail", containsString("Line 3"))
                .body("detail", containsString("recommendation-number-taken"));
        assertThat(anybody().accept("text/csv").get("/v1/tracker").asString()).doesNotContain(title);
        send(true, HEADER + twice).statusCode(200)
                .body("refusals[0].detail", containsString("recommendation-number-taken"));
    }

    @Test
    void unknownColumnAndBrokenFileAreRefused() {
        send(true, "committee_id,inquiry,colour\r\n").statusCode(400).body("detail", containsString("colour"));
        send(true, "committee_id,inquiry\r\n\"never ends").statusCode(400).body("detail", containsString("Line 2"));
        send(true, "inquiry\r\nX\r\n").statusCode(400).body("detail", containsString("committee_id"));
    }

    @Test
    void unknownCommitteeIsToldWithItsLine() {
        send(true, "committee_id,inquiry,recommendation\r\n%s,X,Text\r\n".formatted(UUID.randomUUID())).statusCode(200)
                .body("refusals[0].pointer", equalTo("/2/committee_id"));
    }

    @Test
    void onlyTheClerkImports() {
        as(Roles.SCRUTINY_OFFICER).contentType("text/csv")
                .body(HEADER)
                .post("/v1/tracker/imports")
                .then()
                .statusCode(403);
        anybody().contentType("text/csv").body(HEADER).post("/v1/tracker/imports").then().statusCode(401);
    }

    /** Larger than JSON may be, and than what any one part of the service holds in memory. */
    @Test
    void fileOfMoreThanOneMebibyteIsBroughtIn() {
        var title = "Imported " + UUID.randomUUID();
        var committee = Sisters.committee();
        var csv = new StringBuilder("committee_id,inquiry,submitted_on,number,recommendation\r\n");
        for (var number = 1; number <= 150; number++) {
            csv.append("%s,%s,2017-01-09,%d,%s\r\n".formatted(committee, title, number, "word ".repeat(1900)));
        }
        assertThat(csv.length()).isGreaterThan(1024 * 1024);
        send(true, csv.toString()).statusCode(200).body("rows", equalTo(150)).body("refusals", hasSize(0));
        send(false, csv.toString()).statusCode(200).body("recommendations", equalTo(150));
        assertThat(
                anybody().get("/v1/inquiries?limit=1&committeeId=" + committee).jsonPath().getString("items[0].title"))
                .isEqualTo(title);
    }

    @Test
    void largerThanTheCapIsRefusedUnread() {
        send(true, "x".repeat(20 * 1024 * 1024 + 1)).statusCode(413).body("type", equalTo("/problems/too-large"));
    }

    @Test
    void sameFileAndKeyAreBroughtInOnce() {
        var csv = HEADER + row("Imported " + UUID.randomUUID());
        var key = UUID.randomUUID();
        var first = as(Roles.CLERK).header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/tracker/imports")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        as(Roles.CLERK).header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv)
                .post("/v1/tracker/imports")
                .then()
                .statusCode(200)
                .body(equalTo(first));
        as(Roles.CLERK).header("Idempotency-Key", key)
                .contentType("text/csv")
                .body(csv + "\r\n")
                .post("/v1/tracker/imports")
                .then()
                .statusCode(422);
    }

    @Test
    void whatTheApiWouldNotTakeIsRefusedWithItsLine() {
        var committee = Sisters.committee();
        var tooLong = "committee_id,inquiry,recommendation,lead_officer\r\n%s,%s,Text,%s\r\n".formatted(committee,
                "t".repeat(301), "o".repeat(201));
        send(true, tooLong).statusCode(200).body("refusals.pointer", hasItems("/2/inquiry", "/2/recommendation"));
        send(true, "committee_id,inquiry,recommendation\r\n%s,X,a\u0000b\r\n".formatted(committee)).statusCode(200)
                .body("refusals[0].detail", containsString("U+0000"));
    }

    @Test
    void otherEncodingAndEndlessCellAreRefused() {
        as(Roles.CLERK).contentType("text/csv")
                .body("committee_id,inquiry\r\nx,caf\u00e9\r\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .post("/v1/tracker/imports?dryRun=true")
                .then()
                .statusCode(400)
                .body("detail", containsString("UTF-8"));
        send(true, "committee_id,inquiry\r\n\"" + "x".repeat(300_000)).statusCode(400)
                .body("detail", containsString("Line 2"));
    }

    @Test
    void faultsAreListedUpToABound() {
        var csv = "committee_id,inquiry\r\n" + "x,y,z\r\n".repeat(2000);
        send(true, csv).statusCode(200).body("refusals", hasSize(TrackerImport.MAX_FAULTS));
    }

    /** Lines 2 and 3 of a file: the parts stand on two lines. */
    private static String row(String title) {
        return "%s,%s,2017-01-09,1,Text,\"a First\nb Second\",Cabinet Member,End of February 2017,ACCEPTED,2017-01-09,2017-07-01,Carol Douch,Warren Whyte,Going well,ON_TRACK,%s\r\n"
                .formatted(Sisters.committee(), title, Sisters.meeting("2017-09-05", "CONCLUDED"));
    }

    private static ValidatableResponse send(boolean dryRun, String csv) {
        return as(Roles.CLERK).contentType("text/csv").body(csv).post("/v1/tracker/imports?dryRun=" + dryRun).then();
    }
}
