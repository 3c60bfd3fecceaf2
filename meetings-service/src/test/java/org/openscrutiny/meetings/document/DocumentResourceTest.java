package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.AtOnce;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

@QuarkusTest
class DocumentResourceTest {

    private static final String START = "2030-03-05T10:30:00Z";
    private static final byte[] PDF = ("%PDF-1.7\n" + "0123456789".repeat(60_000)).getBytes(UTF_8);

    @Test
    void fileComesBackByteForByteAndInRanges() {
        var meeting = Council.scheduledMeeting(START);
        var report = Council.report(Council.item(meeting, "1", ""), "Paper");
        var document = id(upload("/v1/reports/" + report + "/documents", "Appendix 1.pdf", PDF).statusCode(201)
                .body("size", equalTo(PDF.length))
                .body("versionNumber", equalTo(1)));
        var content = "/v1/documents/" + document + "/content";
        Callers.anybody().get(content).then().statusCode(404);
        Council.publish(meeting, "{}").statusCode(201);
        var whole = Callers.anybody().get(content);
        whole.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("filename=\"Appendix 1.pdf\""))
                .header("Accept-Ranges", "bytes");
        assertThat(whole.asByteArray()).isEqualTo(PDF);
        var middle = Callers.anybody().header("Range", "bytes=262140-262150").get(content);
        middle.then().statusCode(206).header("Content-Range", "bytes 262140-262150/" + PDF.length);
        assertThat(middle.asByteArray()).isEqualTo(Arrays.copyOfRange(PDF, 262_140, 262_151));
        Callers.anybody()
                .header("Range", "bytes=9999999-")
                .get(content)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + PDF.length)
                .body("type", equalTo("/problems/range-not-satisfiable"));
        Callers.anybody().header("If-None-Match", whole.header("ETag")).get(content).then().statusCode(304);
        Callers.anybody()
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .get(content)
                .then()
                .statusCode(200);
    }

    /** Each holds the sweep of files away until it commits, and takes its turn at the audit's chain then: two locks, not one. */
    @Test
    void filesSentAtOnceDoNotWaitForEachOther() throws Exception {
        var meeting = Council.scheduledMeeting(START);
        var paths = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "/v1/reports/" + Council.report(Council.item(meeting, "D" + number, ""), "Paper")
                        + "/documents")
                .toList();
        var answers = AtOnce.times(paths.size(),
                number -> upload(paths.get(number), "a.pdf", PDF).extract().statusCode());
        assertThat(answers).containsOnly(201);
    }

    @Test
    void bytesMustBeWhatTheHeaderSays() {
        var report = Council.report(Council.item(Council.scheduledMeeting(START), "1", ""), "Paper");
        var path = "/v1/reports/" + report + "/documents";
        upload(path, "a.pdf", "<html>".getBytes(UTF_8)).statusCode(400)
                .body("detail", containsString("something else"));
        upload(path, "../a.pdf", PDF).statusCode(400).body("errors[0].parameter", equalTo("fileName"));
        Callers.as(Roles.CLERK)
                .contentType("application/x-msdownload")
                .body("MZ".getBytes(UTF_8))
                .post(path + "?fileName=a.exe")
                .then()
                .statusCode(400);
        Callers.as(Roles.MEMBER)
                .contentType("application/pdf")
                .body(PDF)
                .post(path + "?fileName=a.pdf")
                .then()
                .statusCode(403);
        Callers.anybody()
                .contentType("application/pdf")
                .body(PDF)
                .post(path + "?fileName=a.pdf")
                .then()
                .statusCode(401);
        Callers.as(Roles.CLERK).get(path).then().body("items.size()", equalTo(0));
    }

    @Test
    void publishedFileStaysAndTheNextVersionComesWithASupplement() {
        var meeting = Council.scheduledMeeting(START);
        var report = Council.report(Council.item(meeting, "1", ""), "Paper");
        var list = "/v1/reports/" + report + "/documents";
        var first = id(upload(list, "a.pdf", PDF).statusCode(201));
        Council.publish(meeting, "{}").statusCode(201);
        var tag = Callers.anybody().get("/v1/reports/" + report).header("ETag");
        Council.delete("/v1/documents/" + first).statusCode(409).body("type", equalTo("/problems/document-published"));
        var second = id(
                upload("/v1/documents/" + first + "/versions", "b.pdf", "%PDF-2".getBytes(UTF_8)).statusCode(201)
                        .body("versionNumber", equalTo(2))
                        .body("replacesId", equalTo(first)));
        upload("/v1/documents/" + first + "/versions", "c.pdf", PDF).statusCode(409)
                .body("type", equalTo("/problems/document-replaced"));
        assertThat(Callers.anybody().get(list).jsonPath().getList("items.id", String.class)).containsExactly(first);
        assertThat(Callers.as(Roles.CLERK).get(list).jsonPath().getList("items.id", String.class))
                .containsExactly(first, second);
        Callers.anybody().get("/v1/documents/" + second).then().statusCode(404);
        assertThat(Callers.anybody().get("/v1/reports/" + report).header("ETag")).isEqualTo(tag);
        Council.publish(meeting, "{}").statusCode(201).body("kind", equalTo("SUPPLEMENT"));
        assertThat(Callers.anybody().get(list).jsonPath().getList("items.id", String.class))
                .isEqualTo(List.of(first, second));
        assertThat(Callers.anybody().get("/v1/reports/" + report).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void fileOfAnExemptItemIsHiddenWithIt() {
        var word = Council.name("canary");
        var meeting = Council.scheduledMeeting(START);
        var item = Council.exemptItem(meeting, "1", word);
        var report = Council.report(item, word);
        var document = id(upload("/v1/reports/" + report + "/documents", word + ".pdf", PDF).statusCode(201));
        Council.publish(meeting, "{}").statusCode(201);
        for (var role : List.of(Roles.MEMBER, Roles.SCRUTINY_OFFICER, Roles.LEAD_OFFICER)) {
            Callers.as(role).get("/v1/documents/" + document).then().statusCode(404);
            Callers.as(role).get("/v1/documents/" + document + "/content").then().statusCode(404);
            Callers.as(role).get("/v1/reports/" + report + "/documents").then().statusCode(404);
        }
        Callers.as(Roles.MONITORING_OFFICER).get("/v1/documents/" + document + "/content").then().statusCode(200);
        Callers.as(Roles.MONITORING_OFFICER)
                .body("{\"reason\": \"Let\"}")
                .post("/v1/agenda-items/" + item + "/releases")
                .then()
                .statusCode(201);
        Callers.anybody().get("/v1/documents/" + document + "/content").then().statusCode(200);
    }

    @Test
    void draftIsDiscardedWithItsBytes() {
        var report = Council.report(Council.item(Council.scheduledMeeting(START), "1", ""), "Paper");
        var document = id(upload("/v1/reports/" + report + "/documents", "a.pdf", PDF).statusCode(201));
        Council.delete("/v1/reports/" + report).statusCode(409).body("type", equalTo("/problems/report-has-documents"));
        Council.delete("/v1/documents/" + document).statusCode(204);
        Callers.as(Roles.CLERK).get("/v1/documents/" + document + "/content").then().statusCode(404);
        Council.delete("/v1/reports/" + report).statusCode(204);
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }

    private static ValidatableResponse upload(String path, String fileName, byte[] content) {
        return Callers.as(Roles.CLERK)
                .contentType("application/pdf")
                .queryParam("fileName", fileName)
                .body(content)
                .post(path)
                .then();
    }
}
