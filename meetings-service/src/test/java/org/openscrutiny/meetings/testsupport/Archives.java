package org.openscrutiny.meetings.testsupport;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Archives of meetings: what is in them, how they are made, sent and fetched. Their entries are texts of one byte a character. */
public final class Archives {

    private Archives() {
    }

    /** The entries by name, in their order, each byte as a character. */
    public static Map<String, String> entries(byte[] archive) {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), ISO_8859_1));
            }
            return entries;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** @param files by their names in the archive */
    public static byte[] of(JsonNode document, Map<String, byte[]> files) {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("meeting.json", document.toString().getBytes(UTF_8));
        entries.putAll(files);
        return zip(entries);
    }

    public static ValidatableResponse send(byte[] archive, String query) {
        return given().auth()
                .preemptive()
                .basic("clerk", "clerk")
                .contentType("multipart/form-data")
                .multiPart("archive", "meeting.zip", archive, "application/zip")
                .post("/v1/meetings/import/archive" + query)
                .then();
    }

    /** @param user such as clerk; empty for nobody */
    public static Response fetch(String meeting, String user) {
        var request = user.isEmpty() ? given() : given().auth().preemptive().basic(user, user);
        return request.get("/v1/meetings/" + meeting + "/export/archive");
    }
}
