package org.openscrutiny.recommendations.testsupport;

import static org.openscrutiny.testing.Callers.as;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.openscrutiny.support.access.Roles;

/** An inquiry with a recommendation and one of everything that hangs under them, a word of the test's in every text. */
public final class Whole {

    private final String word;
    private final Map<String, String> ids = new TreeMap<>();

    private Whole(String word) {
        this.word = word;
    }

    /**
     * @param inquiryAccess what is said of the inquiry's access, as JSON fields ending in a comma; nothing for an open one
     * @param ownAccess     the same of the recommendation
     */
    public static Whole of(String word, String inquiryAccess, String ownAccess) {
        var whole = new Whole(word);
        whole.make(inquiryAccess, ownAccess);
        return whole;
    }

    public static String exempt() {
        return "\"access\": \"EXEMPT\", \"exemptParagraphs\": [3], \"publicInterestNote\": \"The price is still being agreed.\",";
    }

    public static String membersOnly() {
        return "\"access\": \"MEMBERS_ONLY\",";
    }

    public String word() {
        return word;
    }

    /** The id of a record by its kind: inquiry, recommendation, sibling, review, response, update, assessment. */
    public String id(String kind) {
        return ids.get(kind);
    }

    /** Fills in each kind in braces by its id. */
    public String filled(String address) {
        var out = address;
        for (var entry : ids.entrySet()) {
            out = out.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return out;
    }

    /** The same records, none of which exists. */
    public Whole absent() {
        var absent = new Whole(word);
        ids.keySet().forEach(kind -> absent.ids.put(kind, UUID.randomUUID().toString()));
        return absent;
    }

    private void make(String inquiryAccess, String ownAccess) {
        ids.put("committee", Sisters.committee().toString());
        add("inquiry", "/v1/inquiries", """
                {%s "title": "%s", "summary": "%s", "committeeId": "%s", "scale": "FULL"}""".formatted(inquiryAccess,
                inquiryAccess.isEmpty() ? "Open " + UUID.randomUUID() : word, inquiryAccess.isEmpty() ? "Open" : word,
                ids.get("committee")));
        add("recommendation", "/v1/inquiries/{inquiry}/recommendations", """
                {%s "number": 1, "text": "%s", "sourceNote": "%s", "leadPost": "%s", "leadOfficer": "%s",
                 "parts": [{"label": "a", "text": "%s"}], "actionBy": {"text": "%s February 2017"},
                 "indicatorRefs": ["%s"]}""".formatted(ownAccess, word, word, word, word, word, word,
                word.toLowerCase(java.util.Locale.ROOT)));
        add("sibling", "/v1/inquiries/{inquiry}/recommendations", "{\"number\": 2, \"text\": \"Another\"}");
        Council.submit(ids.get("inquiry"), Roles.CLERK);
        add("response", "/v1/recommendations/{recommendation}/executive-responses",
                """
                {"decision": "ACCEPTED", "narrative": "%s", "reason": "%s", "decidedOn": "2017-01-09"}""".formatted(
                        word,
                        word));
        add("sibling-response", "/v1/recommendations/{sibling}/executive-responses",
                "{\"decision\": \"ACCEPTED\", \"decidedOn\": \"2017-01-09\"}");
        add("review", "/v1/inquiries/{inquiry}/reviews", """
                {"milestone": "SIX_MONTH", "label": "%s", "inScope": ["%s", "%s"],
                 "dueOn": {"value": "2017-09-05", "precision": "DAY"}}""".formatted(
                inquiryAccess.isEmpty() ? "Open" : word, ids.get("recommendation"), ids.get("sibling")));
        add("update", "/v1/recommendations/{recommendation}/progress-updates",
                """
                {"reviewId": "%s", "officer": "%s", "narrative": "%s", "asOf": {"value": "2017-07-01", "precision": "DAY"}}"""
                        .formatted(ids.get("review"), word, word));
        add("publication", "/v1/recommendations/{recommendation}/progress-updates/{update}/publications",
                "{\"signedOffBy\": \"%s\"}".formatted(word));
        add("draft", "/v1/recommendations/{recommendation}/progress-updates",
                "{\"officer\": \"%s\", \"narrative\": \"%s\"}".formatted(word, word));
        add("moved", "/v1/recommendations/{recommendation}/action-by-dates", """
                {"actionBy": {"text": "%s April 2017"}, "reason": "%s", "on": "2017-02-20"}""".formatted(word, word));
        add("evidence", "/v1/recommendations/{recommendation}/evidence", """
                {"observationRevisionId": "%s", "note": "%s"}""".formatted(
                Sisters.revision("i" + UUID.randomUUID(), 2017, "22.0", 1), word));
        add("assessment", "/v1/recommendations/{recommendation}/assessments", """
                {"rag": "CONCERNS", "decidedBy": "COMMITTEE", "reviewId": "%s", "meetingId": "%s", "rationale": "%s"}"""
                .formatted(ids.get("review"), Sisters.meeting("2017-09-05", "CONCLUDED"), word));
        add("clock", "/v1/inquiries/{inquiry}/response-clock/entries",
                "{\"kind\": \"RECEIVED\", \"on\": \"2017-01-09\"}");
        add("change", "/v1/recommendations/{recommendation}/status-changes",
                "{\"change\": \"ENDED\", \"reason\": \"%s\", \"decidedOn\": \"2017-10-01\"}".formatted(word));
    }

    private void add(String kind, String address, String body) {
        ids.put(kind, as(Roles.CLERK).body(body)
                .post(filled(address))
                .then()
                .log()
                .ifValidationFails()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
