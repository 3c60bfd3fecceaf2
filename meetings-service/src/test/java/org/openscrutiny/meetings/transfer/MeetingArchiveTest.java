package org.openscrutiny.meetings.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.export;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.july;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.post;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.read;
import static org.openscrutiny.meetings.testsupport.WholeMeetings.tag;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Archives;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.meetings.testsupport.OfficeFiles;
import org.openscrutiny.support.access.Roles;

/** Whole meetings with their files, out of the record and into it. */
@QuarkusTest
class MeetingArchiveTest {

    private static final String OPEN_PAPER = "/items/1/reports/0";
    private static final String EXEMPT_PAPER = "/items/2/reports/0";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final String tag = tag();
    private final ObjectNode document = july(tag);
    /** A word of letters alone, which nobody else has written. */
    private final String word = "ledger" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void exportThenImportIntoAnEmptyServiceIsIdentityFilesIncluded() throws IOException {
        withFiles();
        var archive = Archives.fetch(imported(), "clerk").then().statusCode(200).extract().asByteArray();
        assertThat(read(utf8(entry(Archives.entries(archive), "meeting.json")))).isEqualTo(document);
        assertThat(Archives.entries(archive).keySet()).first().isEqualTo("meeting.json");
        files.forEach((name, content) -> assertThat(entry(Archives.entries(archive), name).getBytes(ISO_8859_1))
                .isEqualTo(content));
        var second = july(tag()).at("/resolutions/0/delegations/0/spendings/0/assessmentId").asText();
        var first = document.at("/resolutions/0/delegations/0/spendings/0/assessmentId").asText();
        var elsewhere = read(document.toString().replace(tag, tag()).replace(first, second));
        var again = Archives.send(Archives.of(elsewhere, files), "")
                .statusCode(201)
                .extract()
                .<String>path("meetingId");
        var back = Archives.entries(Archives.fetch(again, "clerk").asByteArray());
        assertThat(read(utf8(entry(back, "meeting.json")))).isEqualTo(elsewhere);
        files.forEach((name, content) -> assertThat(entry(back, name).getBytes(ISO_8859_1)).isEqualTo(content));
        assertThat(back).hasSize(files.size() + 1);
    }

    @Test
    void filesAreDocumentsOfTheirPapersAsIfTheyHadBeenUploaded() throws IOException {
        withFiles();
        var meeting = imported();
        var report = as(Roles.CLERK).get("/v1/meetings/" + meeting).<String>path("agendaItems[1].reports[0].id");
        anybody().get("/v1/reports/" + report + "/documents")
                .then()
                .body("items.fileName", is(List.of("figures.pdf", "figures-2.pdf")))
                .body("items.versionNumber", is(List.of(1, 2)))
                .body("items.title", is(List.of("Figures", "Figures")));
        as(Roles.CLERK).get("/v1/reports/" + report + "/documents").then().body("items", hasSize(3));
        anybody().get("/v1/search?q=" + word).then().body("items.title", is(List.of("Figures")));
        as(Roles.CLERK).get("/v1/search?q=" + word + "&type=DOCUMENT").then().body("items", hasSize(3));
    }

    @Test
    void publicArchiveHoldsThePublicFilesAlone() throws IOException {
        withFiles();
        var archive = Archives.entries(Archives.fetch(imported(), "").asByteArray());
        assertThat(archive.keySet()).containsExactly("meeting.json", name(0), name(1));
        assertThat(archive.toString()).doesNotContain("price of the tenders", "not yet out");
    }

    @Test
    void draftMeetingHasNoArchiveForThePublic() {
        var meeting = Council.meeting("2031-03-04T10:00:00Z");
        Archives.fetch(meeting, "").then().statusCode(404).contentType("application/problem+json");
        Archives.fetch(meeting, "member").then().statusCode(404);
        Archives.fetch(meeting, "clerk").then().statusCode(200);
    }

    @Test
    void sameMeetingMakesTheSameBytesAndTag() throws IOException {
        withFiles();
        var meeting = imported();
        var first = Archives.fetch(meeting, "clerk");
        assertThat(Archives.fetch(meeting, "clerk").asByteArray()).isEqualTo(first.asByteArray());
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("clerk", "clerk")
                .header("If-None-Match", first.header("ETag"))
                .get("/v1/meetings/" + meeting + "/export/archive")
                .then()
                .statusCode(304);
        assertThat(Archives.fetch(meeting, "").header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void whatTheArchiveDoesNotHoldStaysBehindAndIsListed() throws IOException {
        withFiles();
        files.remove(name(0));
        Archives.send(Archives.of(document, files), "")
                .statusCode(201)
                .body("leftBehind.pointer", is(List.of(OPEN_PAPER + "/documents/0")))
                .body("leftBehind[0].detail", containsString("figures.pdf"));
    }

    @Test
    void trialTellsWhatWouldComeOfItAndRecordsNothing() throws IOException {
        withFiles();
        var archive = Archives.of(document, files);
        Archives.send(archive, "?dryRun=true")
                .statusCode(200)
                .body("result", is("WOULD_IMPORT"))
                .body("leftBehind", empty())
                .body("problems", empty());
        as(Roles.CLERK).get("/v1/people?knownAs=NH " + tag).then().body("items", empty());
        Archives.send(archive, "").statusCode(201);
    }

    @Test
    void theSameArchiveAgainIsRecognisedAndTheDocumentByItselfIsNotTheSame() throws IOException {
        withFiles();
        var meeting = imported();
        Archives.send(Archives.of(document, files), "")
                .statusCode(200)
                .body("result", is("ALREADY_IMPORTED"))
                .body("meetingId", is(meeting));
        post(document, "").statusCode(409).body("type", endsWith("meeting-already-recorded"));
    }

    @Test
    void fileIsLookedAtLikeAnUpload() {
        file(OPEN_PAPER, "page.pdf", "application/pdf", "<html>".getBytes(UTF_8), null, 1);
        Archives.send(Archives.of(document, files), "")
                .statusCode(400)
                .body("errors[0].pointer", containsString(OPEN_PAPER + "/documents/0"))
                .body("errors[0].detail", containsString("something else"));
        ((ObjectNode) document.at(OPEN_PAPER + "/documents/0")).put("fileName", "../page.txt")
                .put("contentType", "text/plain");
        Archives.send(Archives.of(document, files), "?dryRun=true")
                .statusCode(400)
                .body("errors[0].detail", containsString("fileName"));
        as(Roles.CLERK).get("/v1/people?knownAs=NH " + tag).then().body("items", empty());
    }

    @Test
    void fileIsWhatItsNameSays() {
        file(OPEN_PAPER, "note.txt", "text/plain", "Twelve of forty-six.".getBytes(UTF_8), null, 1);
        files.put(name(0), "Thirteen of forty-six".substring(0, 20).getBytes(UTF_8));
        Archives.send(Archives.of(document, files), "")
                .statusCode(400)
                .body("errors[0].pointer", is(OPEN_PAPER + "/documents/0/sha256"));
        files.put(name(0), "Twelve of forty-six, and more.".getBytes(UTF_8));
        refused("more bytes than the 20", Archives.of(document, files));
        files.put(name(0), "Twelve".getBytes(UTF_8));
        refused("fewer bytes than the 20", Archives.of(document, files));
    }

    @Test
    void whatTheDocumentDoesNotNameIsRefused() {
        refused("which the document does not name", Archives.of(document, Map.of("documents/../../x", new byte[]{1})));
        refused("which the document does not name", Archives.of(document, Map.of("meeting2.json", new byte[]{1})));
    }

    @Test
    void brokenAndForeignArchivesAreRefused() throws IOException {
        withFiles();
        refused("no zip file", "not a zip".getBytes(UTF_8));
        refused("meeting.json comes first", Archives.zip(Map.of("other.txt", new byte[]{1})));
        var whole = Archives.of(document, files);
        Archives.send(Arrays.copyOf(whole, whole.length / 2), "")
                .statusCode(400)
                .body("errors[0].parameter", is("archive"));
        var corrupt = whole.clone();
        Arrays.fill(corrupt, 60, 400, (byte) 0x55);
        Archives.send(corrupt, "").statusCode(400);
        Archives.send(Archives.zip(Map.of("meeting.json", "{".getBytes(UTF_8))), "").statusCode(400);
        Archives.send(Archives.zip(Map.of("meeting.json", "null".getBytes(UTF_8))), "").statusCode(400);
        Archives.send(Archives.zip(Map.of("meeting.json", "{\"format\": \"x\"}".getBytes(UTF_8))), "")
                .statusCode(400)
                .body("errors.pointer", hasItem("/format"));
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("clerk", "clerk")
                .contentType("multipart/form-data")
                .multiPart("other", "a.zip", whole, "application/zip")
                .post("/v1/meetings/import/archive")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("archive"));
    }

    /** 60 MB of zeros are a few kilobytes in a zip. */
    @Test
    void nothingIsUnpackedBeyondWhatTheDocumentSays() {
        var bomb = new byte[60 << 20];
        file(OPEN_PAPER, "note.txt", "text/plain", new byte[]{'a'}, null, 1);
        files.put(name(0), bomb);
        refused("more bytes than the 1", Archives.of(document, files));
        ((ObjectNode) document.at(OPEN_PAPER + "/documents/0")).put("size", bomb.length);
        refused("the most that is kept", Archives.of(document, files));
        refused("larger than", Archives.zip(Map.of("meeting.json", bomb)));
    }

    @Test
    void contradictionsAmongFilesAreNamed() {
        file(OPEN_PAPER, "a.txt", "text/plain", "a".getBytes(UTF_8), 1, 9);
        file("/items/1/reports/1", "b.txt", "text/plain", "b".getBytes(UTF_8), null, 1);
        Archives.send(Archives.of(document, files), "")
                .statusCode(400)
                .body("errors.pointer", is(List.of(OPEN_PAPER + "/documents/0/publication",
                        OPEN_PAPER + "/documents/0/replaces", "/items/1/reports/1/documents/0/publication")));
    }

    @Test
    void sameKeyReplaysTheFirstAnswerAndAnotherArchiveIsRefused() throws IOException {
        withFiles();
        var key = UUID.randomUUID().toString();
        var archive = Archives.of(document, files);
        var first = keyed(key, archive);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(keyed(key, archive).asString()).isEqualTo(first.asString());
        assertThat(keyed(key, Archives.of(july(tag()), Map.of())).statusCode()).isEqualTo(422);
    }

    @Test
    void onlyAClerkImportsArchives() {
        for (var user : Map.of("scrutiny_officer", 403, "member", 403).entrySet()) {
            RestAssured.given()
                    .auth()
                    .preemptive()
                    .basic(user.getKey(), user.getKey())
                    .contentType("multipart/form-data")
                    .multiPart("archive", "a.zip", new byte[]{1}, "application/zip")
                    .post("/v1/meetings/import/archive")
                    .then()
                    .statusCode(user.getValue());
        }
        RestAssured.given()
                .contentType("multipart/form-data")
                .multiPart("archive", "a.zip", new byte[]{1}, "application/zip")
                .post("/v1/meetings/import/archive")
                .then()
                .statusCode(401);
    }

    @Test
    void exportByItselfTellsOfTheFiles() throws IOException {
        withFiles();
        assertThat(export(imported()).at(OPEN_PAPER + "/documents")).isEqualTo(document.at(OPEN_PAPER + "/documents"));
    }

    /** Two versions that are out, one file that waits, and one of an exempt item. */
    private void withFiles() throws IOException {
        file(OPEN_PAPER, "figures.pdf", "application/pdf", OfficeFiles.pdf(word + " first"), null, 1);
        file(OPEN_PAPER, "figures-2.pdf", "application/pdf", OfficeFiles.pdf(word + " second"), 1, 2);
        file(OPEN_PAPER, "later.txt", "text/plain", (word + " not yet out").getBytes(UTF_8), null, null);
        file(EXEMPT_PAPER, "tenders.csv", "text/csv", (word + ",price of the tenders").getBytes(UTF_8), null, 1);
    }

    private void file(String paper, String fileName, String contentType, byte[] content,
            @Nullable Integer replaces,
            @Nullable Integer publication) {
        var hash = hash(content);
        var told = ((ArrayNode) ((ObjectNode) document.at(paper)).withArray("documents")).addObject()
                .put("title", "Figures")
                .put("fileName", fileName)
                .put("contentType", contentType)
                .put("size", content.length)
                .put("sha256", hash);
        if (replaces != null) {
            told.put("replaces", replaces);
        }
        if (publication != null) {
            told.put("publication", publication);
        }
        files.put("documents/" + hash, content);
    }

    /** The name in the archive of a file of the open paper. */
    private String name(int file) {
        return "documents/" + document.at(OPEN_PAPER + "/documents/" + file + "/sha256").asText();
    }

    private String imported() {
        return Archives.send(Archives.of(document, files), "").statusCode(201).extract().path("meetingId");
    }

    private static void refused(String why, byte[] archive) {
        Archives.send(archive, "")
                .statusCode(400)
                .body("errors[0].parameter", is("archive"))
                .body("errors[0].detail", containsString(why));
    }

    private static Response keyed(String key, byte[] archive) {
        return RestAssured.given()
                .auth()
                .preemptive()
                .basic("clerk", "clerk")
                .header("Idempotency-Key", key)
                .contentType("multipart/form-data")
                .multiPart("archive", "meeting.zip", archive, "application/zip")
                .post("/v1/meetings/import/archive");
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(ISO_8859_1), UTF_8);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }

    private static String entry(Map<String, String> archive, String name) {
        return Objects.requireNonNull(archive.get(name), name);
    }
}
