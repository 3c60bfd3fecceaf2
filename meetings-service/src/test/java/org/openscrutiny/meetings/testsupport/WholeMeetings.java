package org.openscrutiny.meetings.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openscrutiny.testing.Callers.as;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import org.openscrutiny.support.access.Roles;

/** A document that holds something of everything, each time of a committee and of people that nobody has heard of. */
public final class WholeMeetings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WholeMeetings() {
    }

    public static String tag() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** @param tag stands at the end of every name */
    public static ObjectNode july(String tag) {
        try (var resource = WholeMeetings.class.getResourceAsStream("/transfer/july-meeting.json")) {
            var text = new String(resource.readAllBytes(), UTF_8).replace("#", tag)
                    .replace("\"@\"", '"' + UUID.randomUUID().toString() + '"');
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static ValidatableResponse post(JsonNode document, String query) {
        return as(Roles.CLERK).body(document.toString()).post("/v1/meetings/import" + query).then();
    }

    /** Imports it, and gives the meeting's id. */
    public static String imported(JsonNode document) {
        return post(document, "").statusCode(201).extract().path("meetingId");
    }

    public static JsonNode export(String meeting) {
        return read(
                as(Roles.CLERK).get("/v1/meetings/" + meeting + "/export").then().statusCode(200).extract().asString());
    }

    /** The same with so many more of everything. */
    public static ObjectNode grown(ObjectNode document, int more) {
        for (int i = 1; i <= more; i++) {
            var person = "Mr P%d %s".formatted(i, document.at("/people/0/familyName").asText());
            array(document, "/people").addObject().put("displayName", person).put("familyName", person);
            array(document, "/memberships").addObject().put("person", person).put("role", "MEMBER");
            array(document, "/sessions").addObject()
                    .put("kind", "PRIVATE_BRIEFING")
                    .put("start", "2017-07-18T08:%02d:00+01:00".formatted(i));
            agenda(document, i, person);
            proceedings(document, i, person);
            decisions(document, i);
        }
        return document;
    }

    private static void agenda(ObjectNode document, int i, String person) {
        var item = array(document, "/items").addObject()
                .put("number", "1" + i)
                .put("title", "Item")
                .put("type", "TOPIC_REPORT")
                .put("publication", 1);
        item.set("relatedRefs", document.at("/items/1/relatedRefs").deepCopy());
        item.putArray("contributions").addObject().put("person", person).put("capacity", "MEMBER");
        array(document, "/items/1/contributions").addObject().put("person", person).put("capacity", "MEMBER");
        var report = document.at("/items/1/reports/0").deepCopy();
        item.putArray("reports").add(report);
        array(document, "/items/1/reports").add(report.deepCopy());
    }

    private static void proceedings(ObjectNode document, int i, String person) {
        var attended = array(document, "/attendance").addObject()
                .put("person", person)
                .put("capacity", "MEMBER")
                .put("status", "PRESENT");
        attended.set("absences", document.at("/attendance/1/absences").deepCopy());
        array(document, "/declarations").addObject().put("person", person).put("kind", "PERSONAL");
        array(document, "/initials").addObject()
                .put("initials", "P" + i)
                .put("printedName", person)
                .put("person", person);
        var note = ((ObjectNode) document.at("/evidenceNotes/0").deepCopy()).put("sequence", 10 + i);
        note.putArray("askersRaw").add("P" + i);
        array(document, "/evidenceNotes").add(note);
        array(document, "/minutes/items").addObject().put("number", "1" + i).put("title", "Minute");
    }

    private static void decisions(ObjectNode document, int i) {
        var resolution = (ObjectNode) document.at("/resolutions/0").deepCopy();
        resolution.withArray("delegations").forEach(delegation -> ((ObjectNode) delegation).remove("spendings"));
        array(document, "/resolutions").add(resolution);
        array(document, "/votes").add(document.at("/votes/0").deepCopy());
        array(document, "/actions").add(((ObjectNode) document.at("/actions/0").deepCopy()).put("text", "Action " + i));
    }

    private static ArrayNode array(ObjectNode document, String pointer) {
        return (ArrayNode) document.at(pointer);
    }
}
