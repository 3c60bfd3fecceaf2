package org.openscrutiny.meetings.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** The bytes in PostgreSQL: the same contract, and what becomes of those that no document names. */
@QuarkusTest
class OrphanedBytesTest extends DocumentBytesContract {

    private final DocumentBytes bytes;
    private final OrphanedBytes orphans;

    OrphanedBytesTest(DocumentBytes bytes, OrphanedBytes orphans) {
        this.bytes = bytes;
        this.orphans = orphans;
    }

    @Override
    DocumentBytes bytes() {
        return bytes;
    }

    @Test
    void bytesGoWithTheLastDocumentThatNamesThem() {
        var content = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(UTF_8);
        var list = "/v1/reports/"
                + Council.report(Council.item(Council.scheduledMeeting("2030-03-05T10:30:00Z"), "1", ""), "Paper")
                + "/documents";
        var one = upload(list, content);
        var two = upload(list, content);
        Council.delete("/v1/documents/" + one).statusCode(204);
        sweep();
        assertThat(Callers.as(Roles.CLERK).get("/v1/documents/" + two + "/content").asByteArray()).isEqualTo(content);
        Council.delete("/v1/documents/" + two).statusCode(204);
        assertThat(bytes.holds(hash(content))).isTrue();
        sweep();
        assertThat(bytes.holds(hash(content))).isFalse();
        assertThat(Callers.as(Roles.CLERK).get("/v1/documents/" + upload(list, content) + "/content").asByteArray())
                .isEqualTo(content);
    }

    @Test
    void refusedUploadLeavesNoDocumentAndItsBytesAreSwept() {
        var content = ("%PDF-1.7 " + UUID.randomUUID()).getBytes(UTF_8);
        Callers.as(Roles.CLERK)
                .contentType("application/pdf")
                .body(content)
                .post("/v1/reports/" + UUID.randomUUID() + "/documents?fileName=a.pdf")
                .then()
                .statusCode(404);
        assertThat(bytes.holds(hash(content))).isTrue();
        sweep();
        assertThat(bytes.holds(hash(content))).isFalse();
    }

    private void sweep() {
        orphans.sweep(Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static String upload(String path, byte[] content) {
        return Callers.as(Roles.CLERK)
                .contentType("application/pdf")
                .body(content)
                .post(path + "?fileName=a.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
