package org.openscrutiny.meetings.agenda;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** An item that was public becomes exempt, and is released later: what the feed tells whom. */
@QuarkusTest
class TombstoneTest {

    @Test
    void consumerLearnsWhatWentAndNothingOfWhy() {
        var sitting = Sitting.inSession();
        var told = record(sitting);
        var untold = Sitting.post("/v1/meetings/" + sitting.meeting() + "/evidence-notes", """
                {"itemId": "%s", "askersRaw": ["WM"], "question": "Why?", "outcome": "NOT_RESPONDED"}"""
                .formatted(sitting.item()));
        var before = end(Callers::anybody);
        var beforeOfClerk = end(TombstoneTest::clerk);
        Council.patch("/v1/agenda-items/" + sitting.item(), """
                {"access": "EXEMPT", "exemptParagraphs": [3], "publicInterestNote": "Canary"}""").statusCode(200);

        var toAll = lastOf(Callers::anybody, before);
        told.forEach((kind, id) -> {
            assertThat(toAll).as(kind).containsEntry(id, "DELETED");
            anybody().get("/v1/" + kind + "s/" + id).then().statusCode(404);
        });
        assertThat(toAll).doesNotContainKey(untold);
        var toClerk = lastOf(TombstoneTest::clerk, beforeOfClerk);
        told.forEach((kind, id) -> assertThat(toClerk).as(kind).containsEntry(id, "UPDATED"));

        var closed = end(Callers::anybody);
        as(Roles.MONITORING_OFFICER).body("{\"reason\": \"The contract is let\"}")
                .post("/v1/agenda-items/" + sitting.item() + "/releases")
                .then()
                .statusCode(201);
        var opened = lastOf(Callers::anybody, closed);
        told.forEach((kind, id) -> assertThat(opened.get(id)).as(kind).isIn("CREATED", "UPDATED"));
        assertThat(opened).doesNotContainKey(untold);
    }

    @Test
    void tombstoneNamesTheVersionThatWasToldLast() {
        var sitting = Sitting.inSession();
        var start = end(Callers::anybody);
        var resolution = Sitting.post("/v1/meetings/" + sitting.meeting() + "/resolutions",
                "{\"itemId\": \"%s\", \"verb\": \"AGREED\", \"text\": \"x\"}".formatted(sitting.item()));
        Council.patch("/v1/agenda-items/" + sitting.item(), """
                {"access": "EXEMPT", "exemptParagraphs": [3], "publicInterestNote": "Canary"}""").statusCode(200);
        var versions = new ArrayList<Object>();
        for (var change : changes(Callers::anybody, start)) {
            if (resolution.equals(change.get("id"))) {
                versions.add(change.get("version"));
            }
        }
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1)).isEqualTo(versions.get(0));
    }

    /** One of each kind that hangs under an item and is public at once. */
    private static Map<String, String> record(Sitting sitting) {
        var ids = new TreeMap<String, String>();
        var person = sitting.member("Mrs W Mallen", "\"role\": \"MEMBER\", \"voting\": \"FULL\"");
        sitting.present(person, "MEMBER");
        ids.put("contribution", Sitting.post("/v1/agenda-items/" + sitting.item() + "/contributions",
                "{\"printedName\": \"Mrs W Mallen\", \"capacity\": \"WITNESS\"}"));
        ids.put("report", Council.report(sitting.item(), "Paper"));
        ids.put("document", as(Roles.CLERK).contentType("application/pdf")
                .body("%PDF-1.4".getBytes(US_ASCII))
                .post("/v1/reports/" + ids.get("report") + "/documents?fileName=a.pdf")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        Sitting.publish(sitting.meeting());
        ids.put("declaration", under(sitting, "declarations",
                "\"personId\": \"%s\", \"kind\": \"PERSONAL\"".formatted(person)));
        ids.put("resolution", under(sitting, "resolutions", "\"verb\": \"AGREED\", \"text\": \"x\""));
        ids.put("vote", under(sitting, "votes",
                "\"motion\": \"x\", \"forCount\": 1, \"againstCount\": 0, \"abstainCount\": 0"));
        ids.put("action", under(sitting, "actions", "\"text\": \"x\""));
        ids.put("delegation", Sitting.post("/v1/resolutions/" + ids.get("resolution") + "/delegations", """
                {"delegate": "CHAIRMAN", "matter": "RAG_ASSIGNMENT",
                 "scope": {"inquiryId": "0198b9f2-7d2e-7a2c-8c55-0e5f4b0c0001"}}"""));
        return ids;
    }

    private static RequestSpecification clerk() {
        return as(Roles.CLERK);
    }

    private static String under(Sitting sitting, String list, String rest) {
        return Sitting.post("/v1/meetings/" + sitting.meeting() + "/" + list,
                "{\"itemId\": \"%s\", %s}".formatted(sitting.item(), rest));
    }

    /** What a consumer that follows the feed was told last of each record. */
    private static Map<String, String> lastOf(Supplier<RequestSpecification> reader, String from) {
        var last = new LinkedHashMap<String, String>();
        changes(reader, from).forEach(change -> last.put(String.valueOf(change.get("id")),
                String.valueOf(change.get("operation"))));
        return last;
    }

    private static List<Map<String, Object>> changes(Supplier<RequestSpecification> reader, String from) {
        var all = new ArrayList<Map<String, Object>>();
        for (var next = from;;) {
            var page = reader.get().get(next).jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            if (items.isEmpty()) {
                return all;
            }
            all.addAll(items);
            next = page.getString("links.next");
        }
    }

    private static String end(Supplier<RequestSpecification> reader) {
        for (var next = "/v1/changes?limit=500";;) {
            var page = reader.get().get(next).jsonPath();
            if (page.getList("items").isEmpty()) {
                return next;
            }
            next = page.getString("links.next");
        }
    }
}
