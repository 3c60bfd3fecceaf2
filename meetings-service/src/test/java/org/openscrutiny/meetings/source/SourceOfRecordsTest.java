package org.openscrutiny.meetings.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.openscrutiny.testing.Callers.anybody;
import static org.openscrutiny.testing.Callers.as;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;

/** Every record that was taken from a document says which, and where in it. */
@QuarkusTest
class SourceOfRecordsTest {

    private static final String SOURCE = "\"source\": {\"document\": \"Agenda pack\", \"page\": \"7-20\", \"label\": \"Minutes\"}";

    private static @Nullable Sitting held;
    private static @Nullable String minutes;

    private static Sitting held() {
        if (held == null) {
            held = Sitting.inSession();
        }
        return held;
    }

    private static String minutes() {
        if (minutes == null) {
            minutes = Sitting.post("/v1/meetings/" + held().meeting() + "/minutes", "{}");
        }
        return minutes;
    }

    /** Each without its closing brace. */
    private static String body(String kind) {
        var item = held().item();
        return switch (kind) {
            case "agenda-items" -> "{\"number\": \"%s\", \"title\": \"Item\", \"type\": \"OTHER\""
                    .formatted(UUID.randomUUID().toString().substring(0, 18));
            case "attendance" -> "{\"personId\": \"%s\", \"capacity\": \"OFFICER\", \"status\": \"PRESENT\""
                    .formatted(Sitting.person("Ms D Andrews"));
            case "declarations" -> "{\"personId\": \"%s\", \"kind\": \"UNSPECIFIED\""
                    .formatted(Sitting.person("Ms I Darby"));
            case "evidence-notes" ->
                "{\"itemId\": \"%s\", \"askersRaw\": [\"ID\"], \"question\": \"How often?\", \"outcome\": \"NOT_RESPONDED\""
                        .formatted(item);
            case "resolutions" -> "{\"itemId\": \"%s\", \"verb\": \"NOTED\", \"text\": \"The report.\"".formatted(item);
            case "votes" ->
                "{\"itemId\": \"%s\", \"motion\": \"To adjourn\", \"forCount\": 0, \"againstCount\": 0, \"abstainCount\": 0"
                        .formatted(item);
            case "actions" -> "{\"text\": \"Circulate the figures\"";
            case "minute-items" -> "{\"number\": \"%s\", \"title\": \"Apologies\""
                    .formatted(UUID.randomUUID().toString().substring(0, 18));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String path(String kind) {
        return kind.equals("minute-items")
                ? "/v1/minutes/" + minutes() + "/items"
                : "/v1/meetings/" + held().meeting() + "/" + kind;
    }

    @ParameterizedTest
    @CsvSource({"agenda-items", "attendance", "declarations", "evidence-notes", "resolutions", "votes", "actions",
            "minute-items"})
    void recordKeepsWhereItWasTakenFrom(String kind) {
        var record = "/v1/" + kind + "/" + Sitting.post(path(kind), body(kind) + ", " + SOURCE + "}");
        as(Roles.CLERK).get(record)
                .then()
                .statusCode(200)
                .body("source", equalTo(Map.of("document", "Agenda pack", "page", "7-20", "label", "Minutes")));
        Council.patch(record, "{\"source\": {\"page\": \"8\", \"label\": null}}")
                .statusCode(200)
                .body("source", equalTo(Map.of("document", "Agenda pack", "page", "8")));
        Council.patch(record, "{\"source\": null}").statusCode(200).body("$", not(hasKey("source")));
    }

    @ParameterizedTest
    @CsvSource({"agenda-items", "attendance", "declarations", "evidence-notes", "resolutions", "votes", "actions",
            "minute-items"})
    void sourceThatSaysNothingIsAbsentAndOneTooLongIsRefused(String kind) {
        as(Roles.CLERK).body(body(kind) + ", \"source\": {}}")
                .post(path(kind))
                .then()
                .statusCode(201)
                .body("$", not(hasKey("source")));
        as(Roles.CLERK).body(body(kind) + ", \"source\": {\"page\": \"%s\"}}".formatted("9".repeat(51)))
                .post(path(kind))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/source/page"));
    }

    @Test
    void minutesAsAWholeHaveTheirs() {
        var meeting = Sitting.inSession().meeting();
        var record = "/v1/minutes/" + Sitting.post("/v1/meetings/" + meeting + "/minutes", "{" + SOURCE + "}");
        as(Roles.CLERK).get(record).then().body("source.page", is("7-20"));
        Council.patch(record, "{\"source\": {\"page\": \"7\"}}").statusCode(200).body("source.page", is("7"));
    }

    /** Localism Act 2011, section 32: what the label of a source says could tell of the interest. */
    @Test
    void sourceOfASensitiveInterestIsWithheldWithIt() {
        var meeting = Sitting.inSession().meeting();
        var declaration = "/v1/declarations/" + Sitting.post("/v1/meetings/" + meeting + "/declarations",
                body("declarations") + ", \"sensitive\": true, " + SOURCE + "}");
        as(Roles.MONITORING_OFFICER).get(declaration).then().body("source.label", is("Minutes"));
        as(Roles.MEMBER).get(declaration).then().statusCode(200).body("$", not(hasKey("source")));
        anybody().get(declaration).then().statusCode(200).body("$", not(hasKey("source")));
        as(Roles.CLERK).get("/v1/meetings/" + meeting + "/export")
                .then()
                .body("audience", is("EXEMPT"))
                .body("declarations[0].source.page", is("7-20"));
        assertThat(anybody().get("/v1/meetings/" + meeting + "/export").asString()).doesNotContain("7-20");
    }

    /** A letter may be named after who wrote it. */
    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void sourceOfAQuestionIsToldToThePublicWhereItsAskerIs(boolean publishName, boolean told) {
        var meeting = Council.scheduledMeeting("2030-03-05T10:30:00Z");
        var question = "/v1/public-questions/" + Sitting.post("/v1/public-questions", """
                {"meetingId": "%s", "askerName": "A resident", "publishName": %s, "connection": "LIVE", "text": "Why?",
                 "receivedAt": "2020-03-02T09:00:00Z", %s}""".formatted(meeting, publishName, SOURCE));
        as(Roles.CHAIRMAN).body("{\"to\": \"ACCEPTED\"}").post(question + "/status-changes").then().statusCode(201);
        as(Roles.CLERK).body("{\"to\": \"PUT\", \"put\": \"READ_OUT\"}")
                .post(question + "/status-changes")
                .then()
                .statusCode(201);
        as(Roles.CLERK).get(question).then().body("source.page", is("7-20"));
        anybody().get(question).then().statusCode(200).body("$", told ? hasKey("source") : not(hasKey("source")));
    }
}
