package org.openscrutiny.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.testing.Callers.as;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openscrutiny.meetings.testsupport.Council;
import org.openscrutiny.support.access.Roles;
import org.openscrutiny.testing.MetricsTest;
import org.openscrutiny.testing.Statements;

@QuarkusTest
class MetricsOfMeetingsTest extends MetricsTest {

    // No digits: a name is told apart from the ids that no label may hold.
    private final String committee = "Committee " + UUID.randomUUID().toString().replaceAll("[\\d-]", "");
    private String committeeId = "";

    @BeforeEach
    void establishCommittee() {
        committeeId = post("/v1/committees",
                "{\"name\": \"%s\", \"kind\": \"SELECT_COMMITTEE\"}".formatted(committee));
    }

    @Test
    void tellsWhatACommitteesRecordLacks() {
        assertThat(figures()).contains("meetings_unsigned{committee=\"C\",} 0.0",
                "meetings_notice_unsatisfied{committee=\"C\",} 0.0");
        var late = Council.meeting(committeeId, "2025-03-04T10:00:00Z");
        Council.step(late, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        Council.item(late, "1", "");
        Council.publish(late, "{\"publishedAt\": \"2025-03-03T09:00:00Z\", \"urgencyReason\": \"Flood\"}")
                .statusCode(201);
        heldMeetingWith("PUBLIC");

        assertThat(figures()).contains("meetings_notice_unsatisfied{committee=\"C\",} 1.0",
                "meetings_unsigned{committee=\"C\",} 1.0",
                "meetings_questions_unanswered{asker=\"MEMBER\",committee=\"C\",} 1.0",
                "meetings_questions_unanswered{asker=\"PUBLIC\",committee=\"C\",} 0.0",
                "meetings_actions_open{committee=\"C\",state=\"DUE\",} 0.0",
                "meetings_actions_open{committee=\"C\",state=\"OVERDUE\",} 1.0");
    }

    @Test
    void whatIsExemptOrADraftMovesNoFigure() {
        Council.meeting(committeeId, "2031-03-04T10:00:00Z");
        heldMeetingWith("EXEMPT");

        assertThat(figures()).contains("meetings_questions_unanswered{asker=\"MEMBER\",committee=\"C\",} 0.0",
                "meetings_actions_open{committee=\"C\",state=\"OVERDUE\",} 0.0",
                "meetings_notice_unsatisfied{committee=\"C\",} 0.0");
    }

    @Test
    void scrapeAsksTheDatabaseNothing() {
        scrape();
        assertThat(Statements.count(() -> RestAssured.get("/q/metrics").then().statusCode(200))).isZero();
    }

    private void heldMeetingWith(String access) {
        var meeting = Council.meeting(committeeId, "2021-03-04T10:00:00Z");
        Council.step(meeting, "{\"to\": \"SCHEDULED\"}").statusCode(201);
        var item = Council.item(meeting, "1", access.equals("PUBLIC")
                ? ""
                : ", \"access\": \"EXEMPT\", \"exemptParagraphs\": [3], \"publicInterestNote\": \"Price\"");
        Council.publish(meeting, "{\"publishedAt\": \"2021-02-01T09:00:00Z\"}").statusCode(201);
        Council.step(meeting, "{\"to\": \"IN_SESSION\", \"at\": \"2021-03-04T10:00:00Z\"}").statusCode(201);
        post("/v1/meetings/" + meeting + "/evidence-notes",
                "{\"itemId\": \"%s\", \"askersRaw\": [\"Mr A\"], \"question\": \"When?\", \"outcome\": \"NOT_RESPONDED\"}"
                        .formatted(item));
        post("/v1/meetings/" + meeting + "/actions",
                "{\"itemId\": \"%s\", \"text\": \"Send it\", \"dueOn\": \"2021-04-01\"}".formatted(item));
        Council.step(meeting, "{\"to\": \"CONCLUDED\", \"at\": \"2021-03-04T12:00:00Z\"}").statusCode(201);
    }

    private List<String> figures() {
        return scrape().lines()
                .filter(line -> line.contains('"' + committee + '"'))
                .map(line -> line.replace(committee, "C"))
                .toList();
    }

    private static String post(String path, String body) {
        return as(Roles.CLERK).body(body).post(path).then().statusCode(201).extract().path("id");
    }
}
