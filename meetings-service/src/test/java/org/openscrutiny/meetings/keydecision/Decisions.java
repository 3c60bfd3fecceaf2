package org.openscrutiny.meetings.keydecision;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

import io.restassured.response.ValidatableResponse;
import org.openscrutiny.meetings.proceedings.Sitting;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.Callers;

/** Makes key decisions through the public API. */
public final class Decisions {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    static final String PATH = "/v1/key-decision-notices";

    private Decisions() {
    }

    /** A draft of a decision between two days; {@code more} are further JSON fields, each after a comma. */
    public static String planned(String title, String from, String to, String more) {
        var maker = more.contains("decisionMaker")
                ? ""
                : """
                "decisionMaker": {"kind": "BODY", "name": "Cabinet", "members": ["Leader of the Council"]},""";
        return Sitting.post(PATH, """
                {"title": "%s", "significance": ["EXPENDITURE_OR_SAVINGS"], "decisionFrom": "%s", "decisionTo": "%s", %s
                 "documentsFrom": "Democratic Services, County Hall",
                 "furtherDocuments": "Ask Democratic Services"%s}""".formatted(title, from, to, maker, more));
    }

    public static ValidatableResponse step(String id, String step, String body) {
        return Callers.as(Roles.CLERK).body(body).post(PATH + "/" + id + "/" + step).then();
    }

    public static void publish(String id, Object on) {
        step(id, "publications", "{\"publishedOn\": \"%s\"}".formatted(on)).statusCode(201);
    }

    /** Decided, and its record published, on a day. */
    public static void decide(String id, Object on, String text) {
        step(id, "decisions", """
                {"decidedOn": "%s", "text": "%s", "reasons": "%s", "publishedOn": "%s"}""".formatted(on, text, text,
                on)).statusCode(201);
    }

    /** One that was made today, so that it can be called in. */
    static String madeToday() {
        var id = planned("Expansion of a school", TODAY.toString(), TODAY.toString(), "");
        publish(id, TODAY.minusDays(40));
        decide(id, TODAY, "Agreed");
        return id;
    }

    /** @param people each is added */
    public static ValidatableResponse callIn(String decision, String committee, int people, String text) {
        var calledBy = List.of("Mr D Dhillon", "Ms J Ward", "Mr P Irwin", "Mrs W Mallen")
                .stream()
                .limit(people)
                .map(Sitting::person)
                .map("\"%s\""::formatted)
                .collect(Collectors.joining(", "));
        return Callers.as(Roles.CLERK)
                .body("""
                {"keyDecisionNoticeId": "%s", "committeeId": "%s", "calledBy": [%s], "reason": "%s"}"""
                        .formatted(decision, committee, calledBy, text))
                .post("/v1/call-ins")
                .then();
    }

    public static ValidatableResponse move(String callIn, String body) {
        return Callers.as(Roles.CLERK).body(body).post("/v1/call-ins/" + callIn + "/status-changes").then();
    }
}
